import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { LackingLeaf } from '@/lib/reports/lacking';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { quarterHref } from './trace-href';

type Props = { trace: OpenedTrace; paper: Paper };

/** Every site or programme that is missing in the figure for want of a factor, with what there is none for and why. */
export async function LackingFactors({ trace, paper }: Props) {
  const lacking = trace.figure?.lacking ?? [];
  if (lacking.length === 0) return null;
  const t = await getTranslations('trace');
  const said = ({ lacks, periods }: LackingLeaf) =>
    lacks.map(({ activity, member, basis, reason }) =>
      t('figure.lackingOf', {
        activity: member ? `${activity} ${member}` : activity,
        basis,
        periods: periods.map(formatPeriodShort).join(t('lines.separator')),
        reason: t(`stored.absent.${reason}`),
      }),
    );
  return (
    <div className="mt-4 max-w-[720px] border-amber border-l-3 bg-amber-soft px-4 py-2 text-note">
      <p className="font-semibold">{t('figure.lacking')}</p>
      <ul className="grid gap-1">
        {lacking.map((leaf) => (
          <li key={leaf.code}>
            <a
              className="link"
              href={quarterHref(paper.base, trace.definition.code, {
                leaf: leaf.code,
                quarter: leaf.periods.at(-1),
              })}
            >
              {nameIn(paper.locale, leaf)}
            </a>{' '}
            <span className="text-ink-2">{said(leaf).join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
