import { getLocale, getTranslations } from 'next-intl/server';
import { quartersOf } from '@/lib/calendar/quarters-of';
import type { LedgerFacility, LedgerPlace } from '@/lib/certificates/open-certificate-ledger';
import { formatAmount } from '@/lib/display/format-amount';
import { formatPeriod } from '@/lib/display/format-period';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { BeneathRow, Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

type Props = { facilities: readonly LedgerFacility[]; year: number };

/** Each facility by quarter: what is covered of what was consumed, and what is still open. In MWh. */
export async function CertificateCoverage({ facilities, year }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.certificates'), getLocale()]);
  if (facilities.length === 0) return <p className="text-ink-2">{t('nothingConsumed')}</p>;
  return (
    <Table label={t('coverage')}>
      <TableHead>
        <HeadCell>{t('facility')}</HeadCell>
        {quartersOf(year).map((period) => (
          <HeadCell key={period} numeric>
            {formatPeriod(period, locale)}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {facilities.map(({ code, nameEn, nameZh, quarters }) => (
          <Row key={code}>
            <NameCell>
              <TextLink href={`/facilities/${code}`}>{locale === 'zh-CN' ? nameZh : nameEn}</TextLink>
            </NameCell>
            {quarters.map((place, at) => (
              <Cell key={quartersOf(year)[at]} numeric className="whitespace-nowrap">
                {place ? <Place place={place} words={t} /> : <span className="text-ink-3">–</span>}
              </Cell>
            ))}
          </Row>
        ))}
        <BeneathRow columns={5}>{t('coverageKey')}</BeneathRow>
      </TableBody>
    </Table>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'reference.certificates'>>>;

function Place({ place, words: t }: { place: LedgerPlace; words: Words }) {
  return (
    <>
      {t('coveredOf', { covered: formatAmount(place.covered), consumed: formatAmount(place.consumed) })}
      {place.uncovered ? (
        <span className="block font-semibold text-label text-red">
          {t('answeredAbove', { answered: formatAmount(place.answered) })}
        </span>
      ) : (
        <span className="block text-ink-3 text-label">
          {t('openRest', { open: formatAmount(place.open) })}
        </span>
      )}
    </>
  );
}
