import { canonical, type Decimal, decimal, divide, multiply, ONE, subtract } from '../calculation/decimal';
import { noteworthyChange } from './answer-rules';

/** One amount with what it is held against; canonical number text. */
export interface Compared {
  readonly now: string | null;
  readonly lastQuarter: string | null;
  readonly lastYear: string | null;
}

export type FindingKind = 'thousandfold' | 'thousandth' | 'zero-after' | 'same' | 'changed';

export type LikelyCause = 'kilo-unit' | 'mega-unit' | 'season' | 'copied' | 'nothing-entered' | null;

export interface Finding {
  readonly kind: FindingKind;
  /** red: surely wrong; amber: worth a question. */
  readonly severity: 'red' | 'amber';
  readonly cause: LikelyCause;
  /** How many times more or less, a whole number. */
  readonly times: string;
  /** The amount in the unit it was likely meant in, and its change against last quarter; where a unit was mistaken. */
  readonly corrected: { readonly value: string; readonly relative: string } | null;
  /** new ÷ old − 1 against last quarter, and against the same quarter last year. */
  readonly relative: string | null;
  readonly relativeToLastYear: string | null;
}

/** How far from ×1000 or ÷1000 still looks like a unit mistaken. */
const unitSlack = { low: '400', high: '2500' };

/** What a reviewer would notice in one leaf's answer, with what it most likely comes from; null where nothing. Pure. */
export function findingOf({ now, lastQuarter, lastYear }: Compared): Finding | null {
  if (now === null || lastQuarter === null) return null;
  const [amount, before] = [decimal(now), decimal(lastQuarter)];
  if (before.isZero()) return null;
  const ratio = divide(amount, before);
  if (!ratio) return null;
  const yearAgo = lastYear === null ? null : divide(amount, decimal(lastYear));
  const relative = subtract(ratio, ONE);
  const stated = {
    times: canonical(ratio.toDecimalPlaces(0)),
    corrected: null,
    relative: canonical(relative),
    relativeToLastYear: yearAgo && canonical(subtract(yearAgo, ONE)),
  };
  if (amount.isZero()) return { kind: 'zero-after', severity: 'red', cause: 'nothing-entered', ...stated };
  const [low, high] = [decimal(unitSlack.low), decimal(unitSlack.high)];
  if (ratio.gte(low) && ratio.lte(high)) {
    const corrected = correction(multiply(amount, decimal('0.001')), before);
    return { kind: 'thousandfold', severity: 'red', cause: 'kilo-unit', ...stated, corrected };
  }
  const inverse = divide(before, amount);
  if (inverse?.gte(low) && inverse.lte(high)) {
    const times = canonical(inverse.toDecimalPlaces(0));
    const corrected = correction(multiply(amount, decimal('1000')), before);
    return { kind: 'thousandth', severity: 'red', cause: 'mega-unit', ...stated, times, corrected };
  }
  if (amount.eq(before)) return { kind: 'same', severity: 'amber', cause: 'copied', ...stated };
  const threshold = decimal(noteworthyChange);
  if (relative.abs().lte(threshold)) return null;
  const seasonal = yearAgo !== null && subtract(yearAgo, ONE).abs().lte(threshold);
  return { kind: 'changed', severity: 'amber', cause: seasonal ? 'season' : null, ...stated };
}

function correction(value: Decimal, before: Decimal): Finding['corrected'] {
  const ratio = divide(value, before);
  return ratio && { value: canonical(value), relative: canonical(subtract(ratio, ONE)) };
}
