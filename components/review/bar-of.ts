import type { Change } from '@/lib/calculation/change';

/** Where a bar is cut: ±50 %, so that the ±20 % band is four tenths of it. */
const fullBar = 0.5;

/** A change's place on the table's one scale, −1 to 1 and beyond; a drawing's length, never a figure. */
export function barOf({ relative, absolute, kind }: Change): number | null {
  if (kind === 'points') return Number(absolute) / 100 / fullBar;
  return relative === null ? null : Math.max(-2, Math.min(2, Number(relative) / fullBar));
}
