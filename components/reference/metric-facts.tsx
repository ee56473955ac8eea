import { getLocale, getTranslations } from 'next-intl/server';
import type { OpenedMetric } from '@/lib/metrics/open-metric';
import { displayWords } from '../figures/display-words';
import { UnitLabel } from '../figures/unit-label';
import { unitText } from '../figures/unit-text';
import { DataList, type Datum } from '../ui/data-list';
import { FormulaText } from './formula-text';

/** One version of a definition in words: what it is, how it is made, how it is added. */
export async function MetricFacts({ metric }: { metric: OpenedMetric }) {
  const [t, locale, words] = await Promise.all([getTranslations('reference'), getLocale(), displayWords()]);
  const [version] = metric.versions;
  if (!version) return null;
  const known = new Set(metric.operands.map(({ code }) => code));
  const formula = (label: string, text: string | null): Datum[] =>
    text ? [{ label, value: <FormulaText text={text} known={known} /> }] : [];
  const decimals =
    version.decimalsMin === version.decimalsMax
      ? String(version.decimalsMax)
      : `${version.decimalsMin}–${version.decimalsMax}`;
  const chinese = locale === 'zh-CN';
  const data: Datum[] = [
    { label: t('metrics.code'), value: <code>{metric.code}</code> },
    {
      label: t('metrics.unit'),
      value: unitText(version.unit, words) ? (
        <UnitLabel unit={version.unit} words={words} />
      ) : (
        t('metrics.noUnit')
      ),
    },
    { label: t('metrics.kind'), value: t(`kinds.${version.kind}`) },
    { label: t('metrics.valueType'), value: t(`valueTypes.${version.valueType}`) },
    { label: t('metrics.entry'), value: t(version.calculated ? 'metrics.calculated' : 'metrics.answered') },
    ...formula(t('metrics.formula'), version.formula),
    ...formula(t('metrics.numerator'), version.numerator),
    ...formula(t('metrics.denominator'), version.denominator),
    { label: t('metrics.overTime'), value: t(`timeRules.${version.timeRule as 'sum'}`) },
    { label: t('metrics.overUnits'), value: t(`orgRules.${version.orgRule as 'sum'}`) },
    { label: t('metrics.decimals'), value: decimals },
    {
      label: t('metrics.comparator'),
      value: t(version.allowComparator ? 'metrics.comparatorYes' : 'metrics.comparatorNo'),
    },
    { label: t('metrics.hkex'), value: code(version.hkex) ?? t('metrics.noCode') },
    { label: t('metrics.gri'), value: code(version.gri) ?? t('metrics.noCode') },
    {
      label: t('metrics.whereToFind'),
      value: chinese ? version.whereToFindZh : version.whereToFindEn,
    },
    { label: t('metrics.reportedBy'), value: <span lang="en">{version.reportedBy}</span> },
    {
      label: t('metrics.version'),
      value: t('metrics.versionLine', { version: version.version, year: String(version.effectiveFrom) }),
    },
  ];
  return <DataList data={data.map((datum, place) => ({ ...datum, key: String(place) }))} columns={2} />;
}

/** '-' in the catalogue says that the framework has none. */
function code(text: string | null): string | null {
  return text && text !== '-' ? text.replaceAll(';', ', ') : null;
}
