import { getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/display/format-share';
import type { Figure } from '@/lib/reports/figure';

/** How much of a total is estimated and how much was answered directly; nothing where it is neither. */
export async function Shares({ figure, always = false }: { figure: Figure; always?: boolean }) {
  const { estimatedShare, directShare } = figure;
  if (estimatedShare === null || directShare === null) return null;
  if (!always && estimatedShare === '0' && directShare === '0') return null;
  const t = await getTranslations('reports');
  return (
    <span className="block text-ink-3 text-label">
      {t('table.shares', { estimated: formatShare(estimatedShare), direct: formatShare(directShare) })}
    </span>
  );
}
