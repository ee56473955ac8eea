import { getTranslations } from 'next-intl/server';
import type { CertificateYear } from '@/lib/certificates/list-certificate-years';
import { formatAmount } from '@/lib/display/format-amount';
import { formatFigure } from '@/lib/display/format-figure';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

/** The fiscal years, each with what was generated in it. */
export async function CertificateYearTable({ years }: { years: readonly CertificateYear[] }) {
  const t = await getTranslations('reference.certificates');
  return (
    <div className="max-w-[640px]">
      <Table label={t('years')} roomy>
        <TableHead>
          <HeadCell>{t('year')}</HeadCell>
          <HeadCell numeric>{t('count')}</HeadCell>
          <HeadCell numeric>{t('megawattHours')}</HeadCell>
        </TableHead>
        <TableBody>
          {years.map(({ year, open, certificates, megawattHours }) => (
            <Row key={year}>
              <NameCell>
                <TextLink href={`/reference/certificates/fy${year}`}>{`FY${year}`}</TextLink>
                {open ? <span className="text-ink-3 text-label"> {t('open')}</span> : null}
              </NameCell>
              <Cell numeric>{formatFigure(String(certificates))}</Cell>
              <Cell numeric>{formatAmount(megawattHours)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
