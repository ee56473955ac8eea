import { getTranslations } from 'next-intl/server';
import type { ListedLeaf } from '@/lib/organisation/list-leaves';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { LeafTable } from './leaf-table';

type Props = { domain: 'facilities' | 'initiatives'; leaves: readonly ListedLeaf[] };

export async function LeafListPage({ domain, leaves }: Props) {
  const t = await getTranslations(domain);
  return (
    <>
      <PageHead title={t('title')} note={t('lead')} />
      <div className="pt-6">
        {leaves.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <LeafTable domain={domain} leaves={leaves} />
        )}
      </div>
    </>
  );
}
