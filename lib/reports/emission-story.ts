import { canonical, decimal, subtract } from '../calculation/decimal';
import { roundFigure } from '../display/round-figure';
import type { Figure } from './figure';
import type { PartFigure } from './part-figures';

/** What the emissions section says in a sentence, as plain data. */
export interface EmissionStory {
  readonly direction: 'fell' | 'rose' | 'level';
  /** By how much, rounded, without a sign. */
  readonly amount: string;
  /** The part that moved most in the same direction, and by how much. */
  readonly leader: { readonly code: string | null; readonly amount: string } | null;
  /** How many quarters lie below the same quarter a year before, of how many that can be compared. */
  readonly below: number;
  readonly compared: number;
}

interface Part {
  readonly code: string | null;
  readonly gross: PartFigure | undefined;
}

const tonnes = { decimalsMin: 0, decimalsMax: 0, kind: 'flow' } as const;

/** Compares the gross emissions with the year before; null where that cannot be done. Pure. */
export function emissionStory(gross: PartFigure | undefined, parts: readonly Part[]): EmissionStory | null {
  if (!gross) return null;
  const moved = movement(gross.figure);
  if (moved === null) return null;
  const movements = parts.flatMap(({ code, gross: own }) => {
    const by = own ? movement(own.figure) : null;
    return by && by.isNegative() === moved.isNegative() && !by.isZero() ? [{ code, by: by.abs() }] : [];
  });
  const leader = movements.reduce<(typeof movements)[number] | null>(
    (most, one) => (most?.by.gte(one.by) ? most : one),
    null,
  );
  const comparisons = gross.quarters.flatMap((quarter, place) => {
    const [now, then] = [quarter?.value, gross.before[place]?.value];
    return now != null && then != null ? [decimal(now).lt(decimal(then))] : [];
  });
  const rounded = (amount: ReturnType<typeof decimal>) => roundFigure(canonical(amount), tonnes);
  return {
    direction: directionOf(moved),
    amount: rounded(moved.abs()),
    leader: leader && parts.length > 1 ? { code: leader.code, amount: rounded(leader.by) } : null,
    below: comparisons.filter(Boolean).length,
    compared: comparisons.length,
  };
}

function movement({ value, previous, change }: Figure): ReturnType<typeof decimal> | null {
  if (value === null || previous === null || change === null) return null;
  return subtract(decimal(value), decimal(previous.value));
}

function directionOf(moved: ReturnType<typeof decimal>): EmissionStory['direction'] {
  if (moved.isZero()) return 'level';
  return moved.isNegative() ? 'fell' : 'rose';
}
