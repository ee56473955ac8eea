import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { Bilingual } from '@/components/figures/bilingual';
import { MetricFacts } from '@/components/reference/metric-facts';
import { MetricRelations } from '@/components/reference/metric-relations';
import { VersionList } from '@/components/reference/version-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { definesMetrics } from '@/lib/metrics/defining-role';
import { openMetric } from '@/lib/metrics/open-metric';

type Props = { params: Promise<{ metric: string }> };

const open = cache(async (code: string) => {
  const viewer = await requireViewer(`/reference/metrics/${code}`);
  const metric = await openMetric(viewer, code);
  const latest = metric?.versions[0];
  if (!metric || !latest) notThere();
  return { metric, latest, changes: await definesMetrics(viewer) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { latest } = await open((await params).metric);
  return { title: (await getLocale()) === 'zh-CN' ? latest.nameZh : latest.nameEn };
}

export default async function MetricPage({ params }: Props) {
  const { metric, latest, changes } = await open((await params).metric);
  const [t, frame, locale] = await Promise.all([
    getTranslations('reference'),
    getTranslations('frame'),
    getLocale(),
  ]);
  const [first, second] =
    locale === 'zh-CN'
      ? [latest.definitionZh, latest.definitionEn]
      : [latest.definitionEn, latest.definitionZh];
  const crumbs = [
    { label: t('title'), href: '/reference' },
    { label: t('metrics.title'), href: '/reference/metrics' },
    { label: t(`topics.${latest.topic as 'ghg'}`) },
  ];
  return (
    <>
      <PageHead
        kicker={<Breadcrumbs label={frame('breadcrumbs')} crumbs={crumbs} />}
        title={<Bilingual en={latest.nameEn} zh={latest.nameZh} locale={locale} />}
        actions={
          changes ? (
            <TextLink href={`/reference/metrics/${metric.code}/edit`}>{t('editor.open')}</TextLink>
          ) : null
        }
      />
      <div className="grid gap-10 pt-6">
        <div className="grid max-w-[720px] gap-2">
          <p>{first}</p>
          <p lang={locale === 'zh-CN' ? 'en' : 'zh-CN'} className="text-ink-3">
            {second}
          </p>
        </div>
        <MetricFacts metric={metric} />
        <MetricRelations metric={metric} />
        <VersionList versions={metric.history} />
      </div>
    </>
  );
}
