import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { faceWords } from '@/components/submissions/face-words';
import { SubmissionMatrixTable } from '@/components/submissions/submission-matrix-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { listSubmissions } from '@/lib/submissions/list-submissions';

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('title') };
}

/** Every unit the viewer may read, by period, with state and due date. */
export default async function SubmissionsPage({ searchParams }: Props) {
  const viewer = await requireViewer('/submissions');
  if (!canAnywhere(viewer, 'submission.read')) notThere();
  const [words, { year: wanted }] = await Promise.all([faceWords(), searchParams]);
  const { t } = words;
  const asked = typeof wanted === 'string' ? /^(?:fy)?(\d{4})$/i.exec(wanted) : null;
  const matrix = await listSubmissions(viewer, asked ? Number(asked[1]) : null);
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {matrix.rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <>
          <Tabs
            label={t('years')}
            tabs={matrix.years.map((year) => ({
              href: `/submissions?year=fy${year}`,
              label: `FY${year}`,
              current: year === matrix.year,
            }))}
          />
          <div className="pt-6">
            <SubmissionMatrixTable matrix={matrix} words={words} />
          </div>
        </>
      )}
    </>
  );
}
