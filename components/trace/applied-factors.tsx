import { getTranslations } from 'next-intl/server';
import { regionNames } from '@/components/facilities/region-names';
import type { Paper } from '@/components/reports/paper';
import { Details } from '@/components/ui/details';
import type { LostReason } from '@/lib/calculation/choose-factor';
import type { FactorApplied } from '@/lib/calculation/factor-applied';
import type { StoredTrace } from '@/lib/reports/read-stored-trace';

type Props = { stored: StoredTrace; paper: Paper };

/** The factors that made a value, part by part, with the candidates that lost; and what no factor was found for. */
export async function AppliedFactors({ stored, paper }: Props) {
  const { factors, lacks = [] } = stored.trace;
  if (factors.length === 0 && lacks.length === 0) return null;
  const t = await getTranslations('trace');
  return (
    <ul aria-label={t('stored.factors')} className="mt-3 grid gap-3 text-note">
      {factors.map((factor) => (
        <AppliedFactor
          key={`${factor.code} ${factor.activity} ${factor.basis}`}
          factor={factor}
          stored={stored}
          paper={paper}
        />
      ))}
      {lacks.map(({ activity, basis, member, reason }) => (
        <li key={`${activity} ${basis} ${member}`} className="text-amber">
          {t(member ? 'stored.lackingMember' : 'stored.lacking', {
            activity,
            basis,
            member: member ?? '',
            reason: t(`stored.absent.${reason}`),
          })}
        </li>
      ))}
    </ul>
  );
}

async function AppliedFactor({ factor, stored, paper }: Props & { factor: FactorApplied }) {
  const [t, region] = await Promise.all([getTranslations('trace'), regionNames()]);
  const { code, edition, activity, basis, numerator, denominator, potential, parts = [], lost } = factor;
  const value = denominator === '1' ? numerator : `${numerator} ÷ ${denominator}`;
  const facts = [
    factor.region && t('stored.region', { region: region(factor.region) }),
    factor.member && t('stored.member', { member: factor.member }),
    potential && t('stored.gas', { gas: factor.gas ?? '', ...potential }),
    factor.rung && t(`stored.rung.${factor.rung}`),
    factor.overridden && t('stored.overridden'),
  ].filter(Boolean);
  const product = parts.map(
    ({ part, value: amount, unit }) => `${part} ${amount}${unit === '1' ? '' : ` ${unit}`}`,
  );
  return (
    <li className="border-line-2 border-l pl-3">
      <p>
        {t('stored.factor', { code, edition, activity, basis, value })}
        {facts.length > 0 ? <span className="text-ink-2">{` · ${facts.join(' · ')}`}</span> : null}
      </p>
      {product.length > 0 ? (
        <p className="text-ink-2">{t('stored.product', { parts: product.join(' × ') })}</p>
      ) : null}
      {lost ? <LostCandidates lost={lost} stored={stored} paper={paper} /> : null}
    </li>
  );
}

type Lost = NonNullable<FactorApplied['lost']>;

/** Every candidate that was weighed, under the reason why it lost. */
async function LostCandidates({ lost, stored }: Props & { lost: Lost }) {
  const [t, region] = await Promise.all([getTranslations('trace'), regionNames()]);
  const reasons = Object.entries(lost) as [LostReason, readonly number[]][];
  const count = reasons.reduce((sum, [, ids]) => sum + ids.length, 0);
  return (
    <Details summary={t('stored.others', { count })}>
      <ul className="grid gap-1 text-label">
        {reasons.map(([reason, ids]) => (
          <li key={reason}>
            <span className="text-ink-3">{t(`stored.lost.${reason}`)}</span>{' '}
            {ids
              .flatMap((id) => stored.candidates.get(id) ?? [])
              .map(
                (one) =>
                  `${one.code} (${[one.region && region(one.region), one.edition].filter(Boolean).join(', ')})`,
              )
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Details>
  );
}
