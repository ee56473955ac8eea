import { add, type Decimal, divide, subtract, ZERO } from './decimal';

/** Why a base year may have to be recalculated (GHG Protocol Corporate Standard, ch. 5). */
export type RecalculationCause =
  | 'acquisition'
  | 'divestment'
  | 'outsourcing'
  | 'insourcing'
  | 'method'
  | 'factor'
  | 'error'
  | 'organic'
  | 'new-facility';

/** What did not exist in the base year, and growth or decline, never recalculate it. */
const NEVER: ReadonlySet<RecalculationCause> = new Set(['organic', 'new-facility']);

export const neverRecalculates = (cause: RecalculationCause): boolean => NEVER.has(cause);

/** A change, with what it adds to (or takes from) each year's emissions, in tonnes. */
export type StructuralChange = {
  readonly id: string;
  readonly cause: RecalculationCause;
  readonly effects: ReadonlyMap<number, Decimal>;
  /** What was decided about it; small changes wait until they are worth a decision together. */
  readonly decision: 'pending' | 'accepted' | 'declined';
};

export type Recalculation = {
  /** Years as first published, by year. */
  readonly published: ReadonlyMap<number, Decimal>;
  readonly recalculated: ReadonlyMap<number, Decimal>;
  /** Changes that count, in the order given. */
  readonly applied: readonly string[];
  /** Changes that wait, and what they come to together as a share of the base year; null where the base is zero. */
  readonly waiting: {
    readonly ids: readonly string[];
    /** Their sizes added up, in tonnes. */
    readonly size: Decimal;
    readonly share: Decimal | null;
    readonly due: boolean;
  };
};

/**
 * Re-runs all comparative years with the accepted changes. Changes below the threshold wait and are added up, each by
 * its size, until together they reach it: `due` says that a decision is. Declined ones stay declined and count in
 * neither. The published figures remain readable beside the recalculated ones.
 */
export function recalculateBaseYear(
  baseYear: number,
  published: ReadonlyMap<number, Decimal>,
  changes: readonly StructuralChange[],
  threshold: Decimal,
): Recalculation {
  const counting = changes.filter(({ cause }) => !neverRecalculates(cause));
  const accepted = counting.filter(({ decision }) => decision === 'accepted');
  const pending = counting.filter(({ decision }) => decision === 'pending');
  const effect = (change: StructuralChange, year: number): Decimal => change.effects.get(year) ?? ZERO;
  const recalculated = new Map(
    [...published].map(([year, tonnes]) => [
      year,
      accepted.reduce((sum, change) => add(sum, effect(change, year)), tonnes),
    ]),
  );
  const size = pending.reduce((sum, change) => add(sum, effect(change, baseYear).abs()), ZERO);
  const share = divide(size, recalculated.get(baseYear) ?? ZERO);
  return {
    published,
    recalculated,
    applied: accepted.map(({ id }) => id),
    waiting: { ids: pending.map(({ id }) => id), size, share, due: share?.gte(threshold) ?? false },
  };
}

/** The change of a year against the base year, in tonnes and as a share of it; null without either or with a base of zero. */
export function changeFromBase(
  series: ReadonlyMap<number, Decimal>,
  baseYear: number,
  year: number,
): { readonly absolute: Decimal; readonly relative: Decimal | null } | null {
  const [base, now] = [series.get(baseYear), series.get(year)];
  if (!base || !now) return null;
  const absolute = subtract(now, base);
  return { absolute, relative: divide(absolute, base) };
}
