import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { EditionBinding } from '@/lib/factors/open-edition';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = {
  bindings: readonly EditionBinding[];
  years: readonly number[];
  /** Whether it is said who bound it. */
  names: boolean;
};

/** When the edition was put to use, by whom and why; and the years that go on with it. */
export async function EditionBindings({ bindings, years, names }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.factors'), getLocale()]);
  if (bindings.length === 0) return <p className="text-ink-2">{t('neverUsed')}</p>;
  return (
    <>
      {years.length > 0 ? (
        <p className="pb-2 text-note">{years.map((year) => t('year', { year: String(year) })).join(', ')}</p>
      ) : null}
      <Table label={t('usedFor')} roomy>
        <TableHead>
          <HeadCell>{t('usedFor')}</HeadCell>
          <HeadCell>{t('reason')}</HeadCell>
          {names ? <HeadCell>{t('boundBy')}</HeadCell> : null}
          <HeadCell>{t('boundAt')}</HeadCell>
        </TableHead>
        <TableBody>
          {bindings.map(({ fiscalYear, reason, at, byEn, byZh }) => (
            <Row key={`${fiscalYear} ${at.getTime()}`}>
              <NameCell>{t('year', { year: String(fiscalYear) })}</NameCell>
              <Cell className="min-w-56">{reason}</Cell>
              {names ? <Cell>{(locale === 'zh-CN' ? byZh : byEn) ?? t('loaded')}</Cell> : null}
              <Cell className="whitespace-nowrap">{formatInstant(at, locale)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
