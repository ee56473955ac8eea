import { type Decimal, decimal, divide, multiply, subtract, total } from './decimal';

/**
 * A bill over adjacent parts of its days, each quantity × days ÷ all days, multiplied before dividing; the last part
 * is the remainder, so the parts add up to the bill exactly (calculation-rules §6, WE-12). Throws on no or empty days.
 */
export function splitByDays(quantity: Decimal, days: readonly number[]): Decimal[] {
  if (days.length === 0 || days.some((count) => !Number.isInteger(count) || count < 1)) {
    throw new Error('Each part of a bill has at least one whole day');
  }
  const all = decimal(String(days.reduce((sum, count) => sum + count, 0)));
  const parts = days
    .slice(0, -1)
    .map((count) => divide(multiply(quantity, decimal(String(count))), all) ?? all);
  return [...parts, subtract(quantity, total(parts))];
}
