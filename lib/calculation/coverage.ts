import type { Cell } from './cell';
import type { FigureAmount } from './figure-amount';

/** A quarter is approved when every leaf asked is, and at least one was asked. */
const isApproved = (cell: Cell | null): boolean =>
  cell !== null && cell.expected > 0 && cell.approved === cell.expected;

/** What was asked and what is approved over the opened quarters (calculation-rules §6: otherwise "incomplete n/4"). */
export function coverageOf(
  cells: readonly (Cell | null)[],
  periods: readonly string[],
): Pick<FigureAmount, 'coverage' | 'quarters' | 'complete'> {
  const count = (part: 'expected' | 'approved') => cells.reduce((sum, cell) => sum + (cell?.[part] ?? 0), 0);
  const approved = cells.filter(isApproved).length;
  return {
    coverage: { expected: count('expected'), approved: count('approved') },
    quarters: { approved, of: periods.length },
    complete: periods.length > 0 && approved === periods.length,
  };
}
