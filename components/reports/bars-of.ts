import { formatFigure } from '@/lib/display/format-figure';
import type { Figure } from '@/lib/reports/figure';
import type { Paper } from './paper';

type Bar = { label: string; value: string; share: number };

/**
 * Last year and this year on one scale from zero; of a share of a hundred on the whole of it; of power usage
 * effectiveness the part above one, which is what can be saved.
 */
export function barsOf(figure: Figure, { before, now }: Paper): readonly [Bar, Bar] | undefined {
  const { value, shown, previous, unit, metric } = figure;
  if (value === null || shown === null || !previous) return undefined;
  const zero = metric === 'DC-PUE' ? 1 : 0;
  const [then, today] = [Number(previous.value) - zero, Number(value) - zero];
  if (then < 0 || today < 0) return undefined;
  const whole = unit === '%' ? 100 : Math.max(then, today) || 1;
  return [
    { label: before, value: formatFigure(previous.shown), share: then / whole },
    { label: now, value: formatFigure(shown), share: today / whole },
  ];
}
