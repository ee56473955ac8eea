import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MetricList } from '@/components/reference/metric-list';
import { MetricSearch } from '@/components/reference/metric-search';
import { ReferenceHead } from '@/components/reference/reference-head';
import { EmptyState } from '@/components/ui/empty-state';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { listMetrics } from '@/lib/metrics/list-metrics';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.metrics');
  return { title: t('title') };
}

export default async function MetricsPage({ searchParams }: Props) {
  const viewer = await requireViewer('/reference/metrics');
  if (!canAnywhere(viewer, 'definition.read')) notThere();
  const { q } = await searchParams;
  const search = typeof q === 'string' ? q.trim() : '';
  const [metrics, t] = await Promise.all([listMetrics(viewer, search), getTranslations('reference.metrics')]);
  return (
    <>
      <ReferenceHead current="metrics" rooms={referenceRooms(viewer)} title={t('title')} />
      <MetricSearch search={search} count={metrics.length} />
      {metrics.length === 0 ? (
        <EmptyState title={t('count', { count: 0 })}>{t('none')}</EmptyState>
      ) : (
        <MetricList metrics={metrics} />
      )}
    </>
  );
}
