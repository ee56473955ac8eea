import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import type { OpenedLeaf } from '@/lib/organisation/open-leaf';
import { DataList } from '../ui/data-list';
import { insideDates } from './inside-dates';
import { regionNames } from './region-names';

type Props = { domain: 'facilities' | 'initiatives'; leaf: OpenedLeaf };

/** What is known of a leaf, beside each other. */
export async function LeafFacts({ domain, leaf }: Props) {
  const [t, sets, locale, region] = await Promise.all([
    getTranslations(domain),
    getTranslations('reference.sets'),
    getLocale(),
    regionNames(),
  ]);
  const chinese = locale === 'zh-CN';
  const place = leaf.places.at(-1);
  const data = [
    { label: t('type'), value: sets.has(leaf.type as 'store') ? sets(leaf.type as 'store') : leaf.type },
    { label: t('region'), value: region(leaf.region) },
    ...(place ? [{ label: t('inside'), value: insideDates(place.validFrom, place.validTo, locale, t) }] : []),
    ...(leaf.startedOn ? [{ label: t('startedOn'), value: formatDate(leaf.startedOn, locale) }] : []),
    ...(leaf.plantOperator ? [{ label: t('operator'), value: t(`operators.${leaf.plantOperator}`) }] : []),
    { label: t('place'), value: leaf.above.map((unit) => (chinese ? unit.nameZh : unit.nameEn)).join(' › ') },
    { label: t('code'), value: <code>{leaf.code}</code> },
    ...(leaf.provenance ? [{ label: t('origin'), value: t(`provenance.${leaf.provenance}`) }] : []),
  ];
  return <DataList data={data.map((datum) => ({ ...datum, key: datum.label }))} columns={2} />;
}
