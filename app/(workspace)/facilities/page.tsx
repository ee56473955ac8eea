import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeafListPage } from '@/components/facilities/leaf-list-page';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { listLeaves } from '@/lib/organisation/list-leaves';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('facilities');
  return { title: t('title') };
}

export default async function FacilityListPage() {
  const viewer = await requireViewer('/facilities');
  if (!canAnywhere(viewer, 'facility.read')) notThere();
  return <LeafListPage domain="facilities" leaves={await listLeaves(viewer, 'FACILITY')} />;
}
