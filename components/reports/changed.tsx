import { Change } from '@/components/figures/change';
import { formatChange } from '@/lib/display/format-change';
import type { Figure } from '@/lib/reports/figure';
import type { Paper } from './paper';

/** A figure's change in per cent or points; n/a where there is nothing to compare with. */
export function Changed({ figure, paper }: { figure: Figure; paper: Paper }) {
  const text = figure.change && formatChange(figure.change, paper.locale);
  return <Change text={text} words={paper.words} />;
}
