import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CertificateForms } from '@/components/reference/certificate-forms';
import { CertificateYearTable } from '@/components/reference/certificate-year-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { SectionHead } from '@/components/ui/section-head';
import { canAtTop } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { listCertificateFacilities } from '@/lib/certificates/list-certificate-facilities';
import { listCertificateYears } from '@/lib/certificates/list-certificate-years';
import { registerCertificateAction, registerLinesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference.certificates'))('title') };
}

/** The certificate ledger's years, and the way to register what was bought. */
export default async function CertificatesPage() {
  const viewer = await requireViewer('/reference/certificates');
  const [years, t] = await Promise.all([
    listCertificateYears(viewer),
    getTranslations('reference.certificates'),
  ]);
  if (!years) notThere();
  return (
    <>
      <ReferenceHead
        current="certificates"
        rooms={referenceRooms(viewer)}
        title={t('title')}
        note={t('lead')}
      />
      <section className="pt-6">
        <SectionHead id="years" title={t('years')} />
        <CertificateYearTable years={years} />
      </section>
      {canAtTop(viewer, 'certificate.manage') ? (
        <CertificateForms
          facilities={await listCertificateFacilities(viewer)}
          acts={{ one: registerCertificateAction, lines: registerLinesAction }}
        />
      ) : null}
    </>
  );
}
