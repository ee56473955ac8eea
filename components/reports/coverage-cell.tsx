import { Coverage } from '@/components/figures/coverage';
import type { Figure } from '@/lib/reports/figure';
import { LackingLeaves } from './lacking-leaves';
import type { Paper } from './paper';

/** What a figure rests on: a square a quarter, approved of expected unit-quarters, and by name what lacks a factor. */
export function CoverageCell({ figure, paper }: { figure: Figure; paper: Paper }) {
  return (
    <>
      <Coverage quarters={figure.periods} words={paper.words} />
      <LackingLeaves figure={figure} paper={paper} />
    </>
  );
}
