import { add, Decimal, decimal, divide, multiply, subtract, total, ZERO } from './decimal';

/**
 * How good data are, with the half width of the band around them as a share of the amount. The four ratings are those
 * of GHG Protocol's guidance on uncertainty assessment and of its uncertainty tool; their intervals (within 5, 15 and
 * 30 %, poor beyond that) are taken as carbon accountants print them, not from the tool itself. That poor data count
 * with 60 %, twice the last interval, is this house's own convention.
 */
export const halfWidths = {
  high: decimal('0.05'),
  good: decimal('0.15'),
  fair: decimal('0.3'),
  poor: decimal('0.6'),
} as const;
export type DataQuality = keyof typeof halfWidths;

export type Graded = { readonly amount: Decimal; readonly quality: DataQuality };

/** A total between two bounds; `share` is the half width as a part of it, null of a total of zero. */
export type Band = {
  readonly total: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly share: Decimal | null;
};

/**
 * The band of a total of independent parts: the root of the sum of the squares of their half widths, at 60 digits, and
 * that as a share of the total (IPCC 2006 Guidelines, vol. 1, ch. 3, approach 1, equation 3.2). Errors of parts cancel
 * in part, so the band of many is narrower than the sum of theirs.
 */
export const bandOfTotal = (parts: readonly Graded[]): Band =>
  bandAround(total(parts.map(({ amount }) => amount)), parts);

/** The band around an amount that these independent sources move, each by its amount × the half width of its quality. */
export function bandAround(whole: Decimal, sources: Iterable<Graded>): Band {
  const half = rootOf(total([...sources].map(squareOf)));
  return {
    total: whole,
    low: subtract(whole, half),
    high: add(whole, half),
    share: divide(half, whole.abs()),
  };
}

/** The square of a half width: what a source adds to the square of the band's. */
export function squareOf({ amount, quality }: Graded): Decimal {
  const half = multiply(amount, halfWidths[quality]);
  return multiply(half, half);
}

/** The half width, as a share, of an activity × a factor whose errors are independent (ibid., equation 3.1). */
export const shareOfProduct = (activity: DataQuality, factor: DataQuality): Decimal =>
  rootOf(
    [activity, factor].reduce((sum, each) => add(sum, multiply(halfWidths[each], halfWidths[each])), ZERO),
  );

const rootOf = (square: Decimal): Decimal => Decimal.sqrt(square);
