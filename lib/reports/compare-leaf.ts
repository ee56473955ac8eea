import { canonical } from '../calculation/decimal';
import type { FactorApplied } from '../calculation/factor-applied';
import type { LeafResult } from '../calculation/leaf-result';
import type { Trace } from '../calculation/trace';
import type { StoredValue } from './read-stored-values';

/** In what a value made anew differs from the one that was kept; the first thing that explains the rest comes first. */
export type Differing = 'answers' | 'formula' | 'factors' | 'value';

/** Two sides of one thing, in words that can be shown. */
export interface LeafDifference {
  readonly what: Differing;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/** How a leaf's calculated value made anew differs from the one kept at approval; null where it does not. Pure. */
export function compareLeaf(stored: StoredValue | undefined, result: LeafResult): LeafDifference | null {
  const value = amountText(result);
  if (!stored) return value === null ? null : { what: 'value', stored: null, recomputed: value };
  const kept = JSON.parse(stored.trace) as Trace;
  const said: readonly (readonly [Differing, (trace: Trace) => string])[] = [
    ['answers', ({ versionIds }) => versionIds.join(' ')],
    ['formula', ({ definition, formula, origin }) => `${formula ?? origin} (${definition})`],
    ['factors', ({ factors }) => factors.map(factorText).join('; ')],
  ];
  for (const [what, textOf] of said) {
    const [before, after] = [textOf(kept), textOf(result.trace)];
    if (before !== after) return { what, stored: before, recomputed: after };
  }
  const before = stored.value ?? (stored.codes.length > 0 ? stored.codes.join(' ') : null);
  return before === value ? null : { what: 'value', stored: before, recomputed: value };
}

function amountText({ amount }: LeafResult): string | null {
  if (amount.state === 'value') return canonical(amount.value);
  return amount.state === 'codes' && amount.codes.length > 0 ? amount.codes.join(' ') : null;
}

/** What a factor is multiplied by; how it was chosen may be told in more words later. */
const factorText = ({ code, edition, numerator, denominator, potential }: FactorApplied): string =>
  [code, edition, numerator, denominator, potential?.code, potential?.edition, potential?.value]
    .filter((part) => part !== undefined)
    .join(' ');
