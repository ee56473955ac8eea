import type { Cell } from './cell';
import { combine, opposite } from './comparator';

/**
 * A ratio's cell from the cells of its two metrics, where they are answered on different leaves (revenue is reported
 * once for the group). Both periods must be the same. Coverage counts the answers of both; estimated and direct
 * amounts are those of the denominator, as in every ratio.
 */
export function pairCells(numerator: Cell | null, denominator: Cell | null): Cell | null {
  if (!numerator || !denominator) return null;
  if (numerator.period !== denominator.period) {
    throw new Error(`Periods differ: ${numerator.period} and ${denominator.period}`);
  }
  const both = numerator.value !== null && denominator.value !== null;
  return {
    period: numerator.period,
    value: null,
    numerator: both ? numerator.value : null,
    denominator: both ? denominator.value : null,
    comparator: both ? combine([numerator.comparator, opposite(denominator.comparator)]) : '=',
    codes: [],
    expected: numerator.expected + denominator.expected,
    approved: numerator.approved + denominator.approved,
    reported: both ? numerator.reported + denominator.reported : 0,
    estimated: both ? denominator.estimated : '0',
    direct: both ? denominator.direct : '0',
    illustrative: both && (numerator.illustrative || denominator.illustrative),
  };
}
