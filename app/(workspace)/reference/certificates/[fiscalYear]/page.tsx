import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CertificateCoverage } from '@/components/reference/certificate-coverage';
import { CertificateFace } from '@/components/reference/certificate-face';
import { CertificateTable } from '@/components/reference/certificate-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { qualityCriteria } from '@/lib/calculation/certificate';
import { openCertificateLedger } from '@/lib/certificates/open-certificate-ledger';
import { formatAmount } from '@/lib/display/format-amount';
import { formatFiscalYear } from '@/lib/display/format-fiscal-year';
import { recordStatusAction } from '../actions';

type Props = {
  params: Promise<{ fiscalYear: string }>;
  searchParams: Promise<{ certificate?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { fiscalYear }] = await Promise.all([getTranslations('reference.certificates'), params]);
  return { title: t('titleOf', { year: yearOf(fiscalYear) ?? '' }) };
}

const yearOf = (text: string): string | null => /^fy(20\d\d)$/i.exec(text)?.[1] ?? null;

/** One fiscal year's certificates against its consumption, each megawatt hour once. */
export default async function CertificateLedgerPage({ params, searchParams }: Props) {
  const [{ fiscalYear }, asked] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(`/reference/certificates/${fiscalYear}`);
  const year = yearOf(fiscalYear) ?? notThere();
  const ledger = (await openCertificateLedger(viewer, Number(year))) ?? notThere();
  const [t, locale] = await Promise.all([getTranslations('reference.certificates'), getLocale()]);
  const wanted = String(asked.certificate ?? '').toUpperCase();
  const at = ledger.certificates.find(({ registryId }) => registryId === wanted);
  const { bought, used, rest, consumed, open } = ledger.sums;
  const figures = Object.entries({ bought, used, rest, consumed, open });
  return (
    <>
      <ReferenceHead
        current="certificates"
        rooms={referenceRooms(viewer)}
        title={t('titleOf', { year: formatFiscalYear(Number(year), locale) })}
        note={t('ledgerLead', Object.fromEntries(figures.map(([name, one]) => [name, formatAmount(one)])))}
      />
      <p className="pt-4 text-note">
        <TextLink href="/reference/certificates">{t('back')}</TextLink>
      </p>
      {at ? (
        <CertificateFace
          certificate={at}
          ledger={ledger}
          criteria={qualityCriteria}
          action={recordStatusAction}
        />
      ) : null}
      <section className="pt-6">
        <SectionHead id="coverage" title={t('coverage')} lead={t('coverageLead')} />
        <CertificateCoverage facilities={ledger.facilities} year={Number(year)} />
      </section>
      <section className="pt-8">
        <SectionHead id="certificates" title={t('list')} lead={t('listLead')} />
        <CertificateTable
          ledger={ledger}
          page={Number(asked.page ?? 1) || 1}
          current={at?.registryId ?? null}
        />
      </section>
    </>
  );
}
