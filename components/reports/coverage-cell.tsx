import { Coverage } from '@/components/figures/coverage';
import type { Figure } from '@/lib/reports/figure';
import type { Paper } from './paper';

/** What a figure rests on: a square a quarter, then approved of expected unit-quarters. */
export function CoverageCell({ figure, paper }: { figure: Figure; paper: Paper }) {
  return <Coverage quarters={figure.periods} words={paper.words} />;
}
