import { getLocale, getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { StoredPolicy } from '@/lib/base-year/stored-base-year';
import { formatDate } from '@/lib/display/format-date';
import { formatFigure } from '@/lib/display/format-figure';
import { formatFiscalYear } from '@/lib/display/format-fiscal-year';
import { NARROW_NO_BREAK_SPACE } from '@/lib/display/spaces';
import { ProvenanceMark } from '../figures/provenance-mark';
import { DataList } from '../ui/data-list';
import { Details } from '../ui/details';
import { TextLink } from '../ui/text-link';
import { baseHref } from './base-year-href';
import { knownBy } from './known-by';
import { tonnesText } from './tonnes-text';

/** The policy of the base year that is shown, and all there ever was: none is overwritten. */
export async function PolicyBlock({ opened }: { opened: OpenedBaseYear }) {
  const [t, locale] = await Promise.all([getTranslations('reference.baseYear'), getLocale()]);
  const { policy, policies, weighing, people } = opened;
  if (!policy) return null;
  const limit = weighing?.threshold.tonnes;
  const percent = percentText(policy);
  return (
    <>
      <DataList
        columns={2}
        data={[
          { label: t('policy.baseYear'), value: formatFiscalYear(policy.baseYear, locale) },
          {
            label: t('policy.threshold'),
            value: limit ? t('policy.thresholdOf', { percent, tonnes: tonnesText(limit) }) : percent,
          },
          { label: t('policy.weighs'), value: t(`lines.${policy.weighs}`) },
          { label: t('policy.from'), value: formatDate(policy.effectiveFrom, locale) },
          { label: t('policy.recorded'), value: knownBy(policy, people, locale, t('loaded')) },
          {
            label: t('policy.reason'),
            value: (
              <>
                <span>{policy.reason}</span>
                {policy.illustrative ? <ProvenanceMark mark="illustrative" word={t('illustrative')} /> : null}
              </>
            ),
          },
        ]}
      />
      {policies.length > 1 ? (
        <Details summary={t('policy.all', { count: policies.length })}>
          <ul className="text-note">
            {policies.toReversed().map((one) => (
              <li key={one.id} className="border-line border-t py-1">
                {one.baseYear === policy.baseYear ? (
                  lineOf(one)
                ) : (
                  <TextLink href={baseHref(one.baseYear)}>{lineOf(one)}</TextLink>
                )}
                {` ${one.reason}`}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );

  function lineOf({ effectiveFrom, baseYear, thresholdPercent, weighs }: StoredPolicy): string {
    return t('policy.line', {
      day: formatDate(effectiveFrom, locale),
      year: formatFiscalYear(baseYear, locale),
      percent: percentText({ thresholdPercent }),
      line: t(`lines.${weighs}`),
    });
  }
}

const percentText = ({ thresholdPercent }: Pick<StoredPolicy, 'thresholdPercent'>): string =>
  `${formatFigure(thresholdPercent)}${NARROW_NO_BREAK_SPACE}%`;
