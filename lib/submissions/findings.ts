import { canonical, decimal, divide, ONE, subtract } from '../calculation/decimal';
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
  /** new ÷ old, canonical; null where old is zero. */
  readonly ratio: string | null;
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
    ratio: canonical(ratio),
    relative: canonical(relative),
    relativeToLastYear: yearAgo && canonical(subtract(yearAgo, ONE)),
  };
  if (amount.isZero()) return { kind: 'zero-after', severity: 'red', cause: 'nothing-entered', ...stated };
  const [low, high] = [decimal(unitSlack.low), decimal(unitSlack.high)];
  if (ratio.gte(low) && ratio.lte(high)) {
    return { kind: 'thousandfold', severity: 'red', cause: 'kilo-unit', ...stated };
  }
  const inverse = divide(before, amount);
  if (inverse?.gte(low) && inverse.lte(high)) {
    return { kind: 'thousandth', severity: 'red', cause: 'mega-unit', ...stated };
  }
  if (amount.eq(before)) return { kind: 'same', severity: 'amber', cause: 'copied', ...stated };
  const threshold = decimal(noteworthyChange);
  if (relative.abs().lte(threshold)) return null;
  const seasonal = yearAgo !== null && subtract(yearAgo, ONE).abs().lte(threshold);
  return { kind: 'changed', severity: 'amber', cause: seasonal ? 'season' : null, ...stated };
}
