import { getLocale, getTranslations } from 'next-intl/server';
import { formatPeriod } from '@/lib/display/format-period';
import type { MissingFactor } from '@/lib/factors/list-missing-factors';
import { regionNames } from '../facilities/region-names';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

/** What is missing for want of a factor, each with the way to put one. */
export async function MissingFactorTable({ missing }: { missing: readonly MissingFactor[] }) {
  const [t, trace, locale, region] = await Promise.all([
    getTranslations('reference.factors'),
    getTranslations('trace.stored.absent'),
    getLocale(),
    regionNames(),
  ]);
  if (missing.length === 0) return <p className="text-ink-2">{t('missingNone')}</p>;
  return (
    <Table label={t('missingTitle')} roomy>
      <TableHead>
        <HeadCell>{t('leaf')}</HeadCell>
        <HeadCell>{t('period')}</HeadCell>
        <HeadCell>{t('metric')}</HeadCell>
        <HeadCell>{t('wanted')}</HeadCell>
        <HeadCell>{t('reason')}</HeadCell>
      </TableHead>
      <TableBody>
        {missing.map(({ unit, period, metric, activity, basis, member, reason, ...leaf }) => (
          <Row key={`${unit} ${period} ${metric} ${activity} ${basis} ${member}`}>
            <NameCell>
              {locale === 'zh-CN' ? leaf.nameZh : leaf.nameEn}
              <span className="block text-ink-3 text-label">{leaf.region ? region(leaf.region) : null}</span>
            </NameCell>
            <Cell className="whitespace-nowrap">{formatPeriod(period, locale)}</Cell>
            <Cell>{metric}</Cell>
            <Cell>
              {member ? (
                `${activity} (${member}), ${basis}`
              ) : (
                <TextLink href={`/reference/factors/missing?use=${activity}|${basis}&unit=${unit}#override`}>
                  {`${activity}, ${basis}`}
                </TextLink>
              )}
            </Cell>
            <Cell className="min-w-56 text-amber">{trace(reason)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
