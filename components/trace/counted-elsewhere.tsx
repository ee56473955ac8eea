import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { formatFigure } from '@/lib/display/format-figure';
import type { TraceLeaf } from '@/lib/reports/trace-leaves';
import { TextLink } from '../ui/text-link';
import { leafHref } from './trace-href';

/** Leaves whose lease or carriage puts them into another category: what they have, and the way to where it counts. */
export async function CountedElsewhere({ leaves, paper }: { leaves: readonly TraceLeaf[]; paper: Paper }) {
  if (leaves.length === 0) return null;
  const [t, scopes] = await Promise.all([
    getTranslations('trace.leaves'),
    getTranslations('facilities.scope.scopes'),
  ]);
  return (
    <div className="mt-3 max-w-[720px] text-ink-3 text-label">
      <p>{t('elsewhere')}</p>
      <ul>
        {leaves.map((leaf) => (
          <li key={leaf.code}>
            {nameIn(paper.locale, leaf)}
            {leaf.own?.shown == null ? null : ` (${formatFigure(leaf.own.shown)})`}
            {leaf.movedTo.map(({ category, metric }) => (
              <span key={category}>
                {' → '}
                <TextLink href={leafHref(paper.base, metric, leaf.code)}>{scopes(category)}</TextLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
