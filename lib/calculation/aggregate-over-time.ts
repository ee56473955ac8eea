import { unionOfCodes } from './amount';
import type { Cell } from './cell';
import { combine } from './comparator';
import { coverageOf } from './coverage';
import { canonical, type Decimal, decimal, divide, multiply, ONE, total } from './decimal';
import type { FigureAmount } from './figure-amount';
import { isRatio, type MetricDefinition } from './metric-definition';
import { quotientOfParts } from './quotient-of-parts';

/** The number of a figure, the cells it was made from and the amount that estimated and direct parts are shares of. */
type Made = {
  readonly value: Decimal;
  readonly from: readonly Cell[];
  readonly whole: Decimal;
  readonly codes?: readonly string[];
  readonly parts?: { readonly numerator: Decimal; readonly denominator: Decimal };
};

/**
 * The figure of one boundary's cells, one per opened period in time order (calculation-rules §6, `time-rule`).
 * Rules of a period's end read the last opened period only: what is not known there is not known at the end.
 * A campaign stands alone, and lists are never added: their value is null. Throws on an unknown rule.
 */
export function aggregateOverTime(
  definition: MetricDefinition,
  cells: readonly (Cell | null)[],
  periods: readonly string[],
): FigureAmount {
  if (cells.length !== periods.length) throw new Error(`${cells.length} cells for ${periods.length} periods`);
  const made = make(definition, cells);
  return {
    value: made && canonical(made.value),
    comparator: combine(made?.from.map((cell) => cell.comparator) ?? []),
    codes: made?.codes ?? [],
    ...coverageOf(cells, periods),
    estimatedShare: made && shareOf(made, 'estimated'),
    directShare: made && shareOf(made, 'direct'),
    illustrative: made?.from.some((cell) => cell.illustrative) ?? false,
    ...(made?.parts && {
      numerator: canonical(made.parts.numerator),
      denominator: canonical(made.parts.denominator),
    }),
  };
}

function make(definition: MetricDefinition, cells: readonly (Cell | null)[]): Made | null {
  const known = cells.filter((cell) => cell !== null);
  const last = [cells.at(-1) ?? null].filter((cell) => cell !== null);
  switch (definition.timeRule) {
    case 'sum':
    case 'recompute':
      return sum(definition, known);
    case 'last':
      return sum(definition, last);
    case 'sum_num/sum_den':
    case 'sum_xw/sum_w':
      return ratio(definition, known);
    case 'sum_num/avg_den':
      return ratio(definition, known, 'average');
    case 'end_num/end_den':
      return ratio(definition, last);
    case 'union':
    case 'union_to_date':
      return union(known);
    case 'union_at_end':
      return union(last);
    case 'own_period':
      if (cells.length !== 1) return null;
      return isRatio(definition) ? ratio(definition, known) : sum(definition, known);
    case 'list':
      return null;
    default:
      throw new Error(`Unknown time rule "${definition.timeRule}" of "${definition.code}"`);
  }
}

function sum({ orgRule }: MetricDefinition, cells: readonly Cell[]): Made | null {
  const members = orgRule === 'sum_within_breakdown' ? unionOfCodes(cells.map((cell) => cell.codes)) : [];
  const from = cells.filter((cell) => cell.value !== null);
  if (from.length === 0 || members.length > 1) return null;
  const value = total(from.map((cell) => decimal(cell.value ?? '0')));
  return { value, from, whole: value.abs(), codes: members };
}

function union(cells: readonly Cell[]): Made | null {
  const from = cells.filter((cell) => cell.value !== null);
  if (from.length === 0) return null;
  const codes = unionOfCodes(from.map((cell) => cell.codes));
  return {
    value: decimal(String(codes.length)),
    from,
    whole: total(from.map((cell) => decimal(cell.value ?? '0'))),
    codes,
  };
}

/** Σ numerators over Σ denominators of those periods that have both, or over the average of period-end denominators. */
function ratio(definition: MetricDefinition, cells: readonly Cell[], mode?: 'average'): Made | null {
  const from = cells.filter((cell) => cell.numerator !== null && cell.denominator !== null);
  if (from.length === 0) return answeredRatio(cells);
  const numerator = total(from.map((cell) => decimal(cell.numerator ?? '0')));
  const whole = total(from.map((cell) => decimal(cell.denominator ?? '0')));
  const denominator = mode === 'average' ? averageOf(whole, from.length) : whole;
  const value = quotientOfParts(definition, numerator, denominator);
  return value && { value, from, whole: whole.abs(), parts: { numerator, denominator } };
}

/** Exact of one, two or four quarters, so that the parts of an average add up to it; of three to 60 digits. */
function averageOf(whole: Decimal, count: number): Decimal {
  const each = divide(ONE, decimal(String(count)));
  return each && 4 % count === 0 ? multiply(whole, each) : (divide(whole, decimal(String(count))) ?? whole);
}

/** A ratio answered directly, without parts, stands for its own period only. */
function answeredRatio(cells: readonly Cell[]): Made | null {
  const from = cells.filter((cell) => cell.value !== null);
  const [only] = from;
  if (only?.value == null || from.length > 1) return null;
  const value = decimal(only.value);
  return { value, from, whole: value.abs() };
}

function shareOf({ from, whole }: Made, part: 'estimated' | 'direct'): string {
  const amount = total(from.map((cell) => decimal(cell[part])));
  const share = divide(amount, whole);
  if (!share || amount.isZero()) return '0';
  return canonical(share.gt(ONE) ? ONE : share);
}
