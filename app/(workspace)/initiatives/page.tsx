import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeafListPage } from '@/components/facilities/leaf-list-page';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { listLeaves } from '@/lib/organisation/list-leaves';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('initiatives');
  return { title: t('title') };
}

export default async function InitiativeListPage() {
  const viewer = await requireViewer('/initiatives');
  if (!canAnywhere(viewer, 'facility.read')) notThere();
  return <LeafListPage domain="initiatives" leaves={await listLeaves(viewer, 'PROGRAMME')} />;
}
