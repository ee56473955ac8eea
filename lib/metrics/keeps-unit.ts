import { decimal } from '../calculation/decimal';
import { sameDimension } from '../calculation/dimension';
import { convert, findUnit } from '../calculation/unit';

/**
 * Whether a unit is the same as before, however it is spelt. A metric keeps its unit: answers given in it and figures
 * of other years stand beside each other.
 */
export function keepsUnit(before: string, after: string): boolean {
  if (before === after) return true;
  const [one, other] = [findUnit(before), findUnit(after)];
  if (!one || !other || !sameDimension(one.dimension, other.dimension)) return false;
  return convert(decimal('1'), one, other)?.eq(1) ?? false;
}
