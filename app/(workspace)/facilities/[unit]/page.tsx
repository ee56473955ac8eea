import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { LeafPage } from '@/components/facilities/leaf-page';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { openFacility } from '@/lib/facilities/open-facility';

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<{ until?: string | string[] }> };

async function open({ params, searchParams }: Props) {
  const [{ unit }, { until }] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(`/facilities/${unit}`);
  const opened = await openFacility(viewer, unit, typeof until === 'string' ? until : '');
  return opened ?? notThere();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ leaf }, locale] = await Promise.all([open(props), getLocale()]);
  return { title: locale === 'zh-CN' ? leaf.nameZh : leaf.nameEn };
}

export default async function FacilityPage(props: Props) {
  const { leaf, answers } = await open(props);
  return <LeafPage domain="facilities" leaf={leaf} answers={answers} />;
}
