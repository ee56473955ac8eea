import { changeFromBase, recalculateBaseYear } from '../calculation/base-year';
import type { Change } from '../calculation/change';
import type { Comparator } from '../calculation/comparator';
import { canonical, type Decimal, decimal, total, ZERO } from '../calculation/decimal';
import { type BaseYearMetric, baseYearLines } from './base-year-words';
import { effectOn, isContained } from './effect-on';
import { countedAs, standingOf } from './standing';
import type { StoredChange } from './stored-base-year';

/** A line of a closed year as it was reported; `value` unrounded. */
export interface PublishedFigure {
  readonly value: string;
  readonly comparator: Comparator;
  readonly status: string;
  readonly estimatedShare: string | null;
}

/** By fiscal year, then by metric; what is not complete is not there. */
export type PublishedYears = ReadonlyMap<number, ReadonlyMap<string, PublishedFigure>>;

/** A line of one year: as published, and as it is with every change that was decided to count. */
export interface LineYear {
  readonly metric: BaseYearMetric;
  readonly year: number;
  readonly published: PublishedFigure | null;
  /** What each counting change adds to it; null where nobody quantified it. */
  readonly effects: readonly { readonly code: string; readonly tonnes: string | null }[];
  /** All of them together; null where one is not quantified. */
  readonly effect: string | null;
  /** Null where it was never published, or a change is not quantified. */
  readonly recalculated: string | null;
  /** Codes of the changes that are not quantified for it. */
  readonly lacking: readonly string[];
  /** A change in it is made up for the demonstration. */
  readonly illustrative: boolean;
  /** Against the base year, each side with its own; null for the base year itself. */
  readonly change: { readonly published: Change | null; readonly recalculated: Change | null } | null;
}

const NO_THRESHOLD = ZERO;

/** Every line of every year, beside what was published. Pure; the numbers are `recalculateBaseYear`'s. */
export function recalculateLines(
  baseYear: number,
  published: PublishedYears,
  changes: readonly StoredChange[],
): LineYear[] {
  const counting = changes.filter((change) => standingOf(change) === 'recalculate');
  return baseYearLines.flatMap(({ metric, parts }) => {
    const figureOf = (year: number) => published.get(year)?.get(metric) ?? null;
    const years = [...published.keys()];
    const series = new Map(
      years.flatMap((year) => {
        const figure = figureOf(year);
        return figure ? [[year, decimal(figure.value)] as const] : [];
      }),
    );
    const effectsOf = (change: StoredChange) =>
      new Map(
        years.flatMap((year) => {
          const effect = effectOn(change, parts, year);
          return effect ? [[year, effect] as const] : [];
        }),
      );
    const { recalculated } = recalculateBaseYear(
      baseYear,
      series,
      counting.map((change) => ({
        id: change.code,
        cause: change.cause,
        effects: effectsOf(change),
        decision: countedAs(standingOf(change)),
      })),
      NO_THRESHOLD,
    );
    const lackingIn = (year: number) =>
      counting.filter((change) => effectOn(change, parts, year) === null).map(({ code }) => code);
    const whole = new Map([...recalculated].filter(([year]) => lackingIn(year).length === 0));
    return years.map((year): LineYear => {
      const touching = counting.filter((change) => !isContained(change, year));
      const value = whole.get(year);
      const approximate = [year, baseYear].some((one) => (figureOf(one)?.comparator ?? '=') !== '=');
      const effects = touching.map((change) => ({
        code: change.code,
        tonnes: effectOn(change, parts, year),
      }));
      const quantified = effects.flatMap(({ tonnes }) => tonnes ?? []);
      return {
        metric,
        year,
        published: figureOf(year),
        effects: effects.map(({ code, tonnes }) => ({ code, tonnes: tonnes && canonical(tonnes) })),
        effect: quantified.length === effects.length ? canonical(total(quantified)) : null,
        recalculated: value ? canonical(value) : null,
        lacking: lackingIn(year),
        illustrative: touching.some(({ illustrative }) => illustrative),
        change:
          year === baseYear
            ? null
            : {
                published: against(series, baseYear, year, approximate),
                recalculated: against(whole, baseYear, year, approximate),
              },
      };
    });
  });
}

function against(
  series: ReadonlyMap<number, Decimal>,
  baseYear: number,
  year: number,
  approximate: boolean,
): Change | null {
  const found = changeFromBase(series, baseYear, year);
  if (!found?.relative) return null;
  return {
    absolute: canonical(found.absolute),
    relative: canonical(found.relative),
    kind: 'percent',
    approximate,
  };
}
