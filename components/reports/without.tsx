import { getTranslations } from 'next-intl/server';
import { Details } from '@/components/ui/details';
import type { Figure } from '@/lib/reports/figure';
import { LackingLeaves } from './lacking-leaves';
import { nameIn, type Paper } from './paper';

/** What was asked for and has no approved number yet: named, one step away, so that its absence is seen. */
export async function Without({ figures, paper }: { figures: readonly Figure[]; paper: Paper }) {
  if (figures.length === 0) return null;
  const t = await getTranslations('reports');
  return (
    <div className="mt-3">
      <Details summary={t('without.summary', { count: figures.length })}>
        <ul className="max-w-[720px] text-ink-2 text-note">
          {figures.map((figure) => (
            <li key={figure.metric}>
              {t('without.line', {
                name: nameIn(paper.locale, figure),
                approved: figure.coverage.approved,
                expected: figure.coverage.expected,
              })}
              <LackingLeaves figure={figure} paper={paper} />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
