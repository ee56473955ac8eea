import { getLocale, getTranslations } from 'next-intl/server';
import type { LedgerCertificate, OpenedLedger } from '@/lib/certificates/open-certificate-ledger';
import { formatAmount } from '@/lib/display/format-amount';
import { formatDate } from '@/lib/display/format-date';
import { ProvenanceMark } from '../figures/provenance-mark';
import { Pagination } from '../ui/pagination';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

type Props = { ledger: OpenedLedger; page: number; current: string | null };

const rowsOnPage = 50;

/** Every certificate of the year: what of it is used, and in words why the rest covers nothing. */
export async function CertificateTable({ ledger, page, current }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.certificates'), getLocale()]);
  const base = `/reference/certificates/fy${ledger.fiscalYear}`;
  if (ledger.certificates.length === 0) return <p className="text-ink-2">{t('none')}</p>;
  const from = (Math.max(1, page) - 1) * rowsOnPage;
  const step = (to: number, label: string) => ({ href: `${base}?page=${to}#certificates`, label });
  return (
    <>
      <Table label={t('list')} roomy>
        <TableHead>
          <HeadCell>{t('certificate')}</HeadCell>
          <HeadCell>{t('generated')}</HeadCell>
          <HeadCell>{t('facility')}</HeadCell>
          <HeadCell numeric>{t('megawattHours')}</HeadCell>
          <HeadCell numeric>{t('used')}</HeadCell>
          <HeadCell numeric>{t('rest')}</HeadCell>
          <HeadCell>{t('reason')}</HeadCell>
        </TableHead>
        <TableBody>
          {ledger.certificates.slice(from, from + rowsOnPage).map((one) => (
            <Row key={one.registryId} open={one.registryId === current}>
              <NameCell>
                <TextLink href={`${base}?certificate=${encodeURIComponent(one.registryId)}#certificate`}>
                  {one.registryId}
                </TextLink>
                <span className="block text-ink-3 text-label">
                  {`${t(`kinds.${one.kind as 'GEC'}`)}, ${t(`sources.${one.source as 'wind'}`)}`}
                </span>
              </NameCell>
              <Cell className="whitespace-nowrap">
                {formatDate(one.generatedFrom, locale)}
                <span className="block">{formatDate(one.generatedTo, locale)}</span>
              </Cell>
              <Cell>{placeOf(one)}</Cell>
              <Cell numeric>
                {formatAmount(one.megawattHours)}
                {one.illustrative ? <ProvenanceMark mark="illustrative" word={t('illustrative')} /> : null}
              </Cell>
              <Cell numeric>{formatAmount(one.used)}</Cell>
              <Cell numeric>{formatAmount(one.rest)}</Cell>
              <Cell className="min-w-48">{one.reason ? t(`reasons.${one.reason}`) : t('usedUp')}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination
        label={t('pages')}
        {...(from > 0 ? { previous: step(page - 1, t('earlier')) } : {})}
        {...(from + rowsOnPage < ledger.certificates.length ? { next: step(page + 1, t('later')) } : {})}
      />
    </>
  );

  function placeOf({ facility }: LedgerCertificate): string {
    if (!facility) return t('pooled');
    return locale === 'zh-CN' ? facility.nameZh : facility.nameEn;
  }
}
