import { recalculateBaseYear } from '../calculation/base-year';
import { canonical, type Decimal, decimal, divide, multiply, ZERO } from '../calculation/decimal';
import { partsOf, type Weighable } from './base-year-words';
import { effectOn } from './effect-on';
import { countedAs, standingOf } from './standing';
import type { StoredChange } from './stored-base-year';

/** What the threshold says; tonnes and shares as canonical text. */
export interface Weighing {
  readonly weighs: Weighable;
  /** The weighed emissions of the base year, with what was recalculated; null where they are not complete. */
  readonly base: string | null;
  readonly threshold: { readonly share: string; readonly tonnes: string | null };
  /** What waits, added up by size; its share is null where the base is zero or missing. */
  readonly waiting: {
    readonly codes: readonly string[];
    readonly tonnes: string;
    readonly share: string | null;
    readonly due: boolean;
  };
  /** Changes with no effect stated on what is weighed: they are in no sum. */
  readonly unweighed: readonly string[];
  /** By code: the effect on what is weighed, and its size as a share of the base as it stands. */
  readonly effects: ReadonlyMap<string, { readonly tonnes: string; readonly share: string | null }>;
}

interface Rule {
  readonly baseYear: number;
  readonly weighs: Weighable;
  readonly thresholdPercent: string;
}

const HUNDRED = decimal('100');

/** Weighs changes against the threshold of a policy, on the published emissions of the base year. Pure. */
export function weigh(rule: Rule, published: Decimal | null, changes: readonly StoredChange[]): Weighing {
  const { baseYear, weighs } = rule;
  const share = divide(decimal(rule.thresholdPercent), HUNDRED) ?? ZERO;
  const weighed = changes.flatMap((change) => {
    const effect = effectOn(change, partsOf(weighs), baseYear);
    return effect ? [{ change, effect }] : [];
  });
  const { recalculated, waiting } = recalculateBaseYear(
    baseYear,
    new Map(published ? [[baseYear, published]] : []),
    weighed.map(({ change, effect }) => ({
      id: change.code,
      cause: change.cause,
      effects: new Map([[baseYear, effect]]),
      decision: countedAs(standingOf(change)),
    })),
    share,
  );
  const base = recalculated.get(baseYear) ?? null;
  const shareOf = (effect: Decimal) => divide(effect.abs(), base ?? ZERO);
  const text = (value: Decimal | null) => value && canonical(value);
  return {
    weighs,
    base: text(base),
    threshold: { share: canonical(share), tonnes: text(base && multiply(base, share)) },
    waiting: {
      codes: waiting.ids,
      tonnes: canonical(waiting.size),
      share: text(waiting.share),
      due: waiting.due,
    },
    unweighed: changes
      .filter(
        (change) => standingOf(change) !== 'no-trigger' && weighed.every((one) => one.change !== change),
      )
      .map(({ code }) => code),
    effects: new Map(
      weighed.map(({ change, effect }) => [
        change.code,
        { tonnes: canonical(effect), share: text(shareOf(effect)) },
      ]),
    ),
  };
}
