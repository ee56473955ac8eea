import { type Cell, cellFacts } from '../calculation/cell';
import type { Figure } from './figure';

/** What a thing was kept as and what it came to, as text that can be shown. */
export interface TwoSides {
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/** The first fact in which two cells differ; null where they agree to the last digit. Pure. */
export function compareCells(stored: Cell | null, recomputed: Cell | null): TwoSides | null {
  return firstOf(cellFacts, stored, recomputed);
}

const printed = [
  'value',
  'comparator',
  'codes',
  'numerator',
  'denominator',
  'complete',
  'estimatedShare',
  'directShare',
] as const satisfies readonly (keyof Figure)[];

/** The same of two figures. Pure. */
export function compareFigures(stored: Figure | null, recomputed: Figure | null): TwoSides | null {
  return firstOf(printed, stored, recomputed);
}

function firstOf<T>(names: readonly (keyof T & string)[], one: T | null, other: T | null): TwoSides | null {
  for (const name of names) {
    const [stored, recomputed] = [textOf(name, one), textOf(name, other)];
    if (stored !== recomputed) return { stored, recomputed };
  }
  return null;
}

/** A value speaks for itself; anything else says what it is. */
function textOf<T>(name: keyof T & string, of: T | null): string | null {
  const fact = of?.[name];
  if (fact === null || fact === undefined) return null;
  const text = Array.isArray(fact) ? fact.join(' ') : String(fact);
  return name === 'value' ? text : `${name} ${text}`;
}
