import { accountingShare, type ConsolidationApproach } from '../calculation/accounting-share';
import { canonical, type Decimal, decimal, multiply, ONE } from '../calculation/decimal';
import { shareByDays } from '../calculation/share-by-days';
import { addDays } from '../calendar/add-days';
import type { CivilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/days-between';
import type { HeldTree, HoldingRow, PlaceRow } from './held-tree';

/** One step of the way up, with what it is multiplied by and why. */
export interface WayStep {
  readonly unitId: number;
  readonly parentId: number;
  readonly place: PlaceRow;
  /** Null where nothing is said of the ownership: then it counts in full. */
  readonly holding: HoldingRow | null;
  /** The leaf is rented: it counts with the share of the unit that rents it. */
  readonly rented: boolean;
  readonly share: string;
  /** The product of the steps so far: with it the leaf counts in the parent. */
  readonly together: string;
}

/** Days, both inside, on which a leaf counts in the same way; no steps where it stands outside. From the leaf up. */
export interface WaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly steps: readonly WayStep[];
  /** The product of the steps; '0' outside. */
  readonly share: string;
}

/** First and last day, both inside. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The way from a leaf to the top between two days: cut wherever a place or a holding begins or ends, and in each piece
 * the shares of the steps multiply (calculation-rules §1, §6). Whatever says with which share a leaf counts, says it from
 * here; the rollups' SQL function `leaf_ways` is its twin under the adopted approach. Pure.
 */
export function wayUp(
  tree: HeldTree,
  leafId: number,
  approach: ConsolidationApproach,
  days: Days,
): WaySpan[] {
  const cuts = [days.from, ...tree.changes.filter((day) => day > days.from && day <= days.to)];
  const spans = cuts.map((from, place) => {
    const next = cuts[place + 1];
    const to = next === undefined ? days.to : addDays(next, -1);
    return spanOf(stepsUp(tree, leafId, approach, from, days.to), from, to);
  });
  return joinSpans(spans);
}

/** The same as far as a unit; without steps while it does not lead there. Pure. */
export function leafWay(
  tree: HeldTree,
  leafId: number,
  unitId: number,
  approach: ConsolidationApproach,
  days: Days,
): WaySpan[] {
  const spans = wayUp(tree, leafId, approach, days).map(({ steps, from, to }) => {
    const end = steps.findIndex(({ parentId }) => parentId === unitId);
    return spanOf(steps.slice(0, end + 1), from, to);
  });
  return joinSpans(spans);
}

/** The share of what flows through the days, weighed by them, and of what is counted on their last. Pure. */
export function weighDays(spans: readonly Pick<WaySpan, 'days' | 'share'>[]): {
  share: string;
  endShare: string;
} {
  const days = spans.reduce((sum, span) => sum + span.days, 0);
  const parts = spans.map((span) => ({ days: span.days, share: decimal(span.share) }));
  return { share: canonical(shareByDays(parts, days)), endShare: spans.at(-1)?.share ?? '0' };
}

/** The way that is in force on a day of a period. */
function stepsUp(
  tree: HeldTree,
  leafId: number,
  approach: ConsolidationApproach,
  day: CivilDate,
  lastDay: CivilDate,
): readonly WayStep[] {
  const steps: WayStep[] = [];
  let [at, together]: [number, Decimal] = [leafId, ONE];
  while (true) {
    const place = tree.placeOn(at, day);
    if (!place || place.parentId === null) return steps;
    const holding = tree.holdingOn(at, day) ?? null;
    // A place that is rented counts with the share of the unit that rents it, whatever is held of the place itself.
    const rented = at === leafId && tree.isRented(leafId, approach, lastDay);
    const share =
      rented || !holding
        ? ONE
        : accountingShare({ ...holding, equityShare: decimal(holding.equityShare) }, approach);
    together = multiply(together, share);
    steps.push({
      unitId: at,
      parentId: place.parentId,
      place,
      holding,
      rented,
      share: canonical(share),
      together: canonical(together),
    });
    at = place.parentId;
  }
}

const spanOf = (steps: readonly WayStep[], from: CivilDate, to: CivilDate): WaySpan => ({
  from,
  to,
  days: daysBetween(from, to) + 1,
  steps,
  share: steps.at(-1)?.together ?? '0',
});

/** Pieces that follow each other without anything changing on the way are one. Pure. */
export function joinSpans(spans: readonly WaySpan[]): WaySpan[] {
  const result: WaySpan[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    if (before && addDays(before.to, 1) === span.from && sameSteps(before.steps, span.steps))
      result[result.length - 1] = { ...before, to: span.to, days: before.days + span.days };
    else result.push(span);
  }
  return result;
}

const sameSteps = (some: readonly WayStep[], others: readonly WayStep[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ place, holding }, index) => place === others[index]?.place && holding === others[index]?.holding,
  );
