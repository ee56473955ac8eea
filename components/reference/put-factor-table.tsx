import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { PutFactor } from '@/lib/factors/list-missing-factors';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

/** Every factor put by hand, the latest first: of a place, year and use the first row counts. */
export async function PutFactorTable({ put }: { put: readonly PutFactor[] }) {
  const [t, locale] = await Promise.all([getTranslations('reference.factors'), getLocale()]);
  if (put.length === 0) return <p className="text-ink-2">{t('overridesNone')}</p>;
  return (
    <Table label={t('overrides')} roomy>
      <TableHead>
        <HeadCell>{t('leaf')}</HeadCell>
        <HeadCell>{t('overrideUse')}</HeadCell>
        <HeadCell>{t('overrideFactor')}</HeadCell>
        <HeadCell>{t('reason')}</HeadCell>
        <HeadCell>{t('boundBy')}</HeadCell>
        <HeadCell>{t('boundAt')}</HeadCell>
      </TableHead>
      <TableBody>
        {put.map((one) => (
          <Row key={`${one.unit} ${one.at.getTime()} ${one.activity} ${one.basis}`}>
            <NameCell>{locale === 'zh-CN' ? one.nameZh : one.nameEn}</NameCell>
            <Cell className="whitespace-nowrap">
              {`${one.activity}, ${one.basis}, ${t('year', { year: String(one.fiscalYear) })}`}
            </Cell>
            <Cell>{one.factor ?? t('withdraw')}</Cell>
            <Cell className="min-w-56">{one.reason}</Cell>
            <Cell>{locale === 'zh-CN' ? one.byZh : one.byEn}</Cell>
            <Cell className="whitespace-nowrap">{formatInstant(one.at, locale)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
