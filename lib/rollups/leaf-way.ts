import type { HeldRelationship } from '../calculation/accounting-share';
import { accountingShare, type ConsolidationApproach } from '../calculation/accounting-share';
import { canonical, decimal, multiply, ONE } from '../calculation/decimal';
import { addDays } from '../calendar/add-days';
import type { CivilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/days-between';

/** What is in force from one day on, until the first day outside. */
interface Dated {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Where the ledger says so. */
  readonly seq: string;
}

/** A unit's place in the tree; no parent at the top. */
export interface PlaceRow extends Dated {
  readonly unitId: number;
  readonly parentId: number | null;
}

/** What the unit above holds of a unit. */
export interface HoldingRow extends Dated {
  readonly unitId: number;
  readonly relationship: HeldRelationship;
  /** Canonical number text, '0' to '1'. */
  readonly equityShare: string;
  readonly financialControl: boolean;
  readonly operationalControl: boolean;
}

/** The tree and what is held in it, as far as it lies above one leaf. */
export interface AboveLeaf {
  readonly leafId: number;
  /** The landlord runs its plant: it counts with the share of the unit that rents it. */
  readonly rented: boolean;
  readonly places: readonly PlaceRow[];
  readonly holdings: readonly HoldingRow[];
}

/** One step of the way up, with what it is multiplied by and why. */
export interface WayStep {
  readonly unitId: number;
  readonly parentId: number;
  readonly place: PlaceRow;
  /** Null where nothing is said of the ownership: then it counts in full. */
  readonly holding: HoldingRow | null;
  readonly rented: boolean;
  readonly share: string;
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

/**
 * How a leaf counts in a unit between two days, both inside: the period is cut wherever a place or a holding on the way
 * begins or ends, and in each piece the shares of the steps multiply (calculation-rules §1, §6). Pure.
 */
export function leafWay(
  above: AboveLeaf,
  unitId: number,
  approach: ConsolidationApproach,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): WaySpan[] {
  const changes = [...above.places, ...above.holdings].flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo ? [validTo] : []),
  ]);
  const cuts = [...new Set([from, ...changes.filter((day) => day > from && day <= to)])].sort();
  const spans = cuts.map((day, place) => {
    const last = place + 1 < cuts.length ? addDays(cuts[place + 1] as CivilDate, -1) : to;
    return spanOf(stepsUp(above, unitId, approach, day), day, last);
  });
  return joinSpans(spans);
}

/** The way that is in force on a day; empty where it does not lead to the unit. */
function stepsUp(
  { leafId, rented, places, holdings }: AboveLeaf,
  unitId: number,
  approach: ConsolidationApproach,
  day: CivilDate,
): readonly WayStep[] {
  const steps: WayStep[] = [];
  let at = leafId;
  while (at !== unitId) {
    const place = inForce(places, at, day);
    if (!place || place.parentId === null) return [];
    const holding = inForce(holdings, at, day) ?? null;
    const ofRented = rented && at === leafId;
    const share = ofRented || !holding ? ONE : accountingShare(asHolding(holding), approach);
    steps.push({
      unitId: at,
      parentId: place.parentId,
      place,
      holding,
      rented: ofRented,
      share: canonical(share),
    });
    at = place.parentId;
  }
  return steps;
}

const asHolding = ({ equityShare, ...holding }: HoldingRow) => ({
  ...holding,
  equityShare: decimal(equityShare),
});

/** Of a unit's rows in force on a day the one that began last. */
function inForce<T extends Dated & { readonly unitId: number }>(
  rows: readonly T[],
  unitId: number,
  day: CivilDate,
): T | undefined {
  return rows
    .filter(
      (row) => row.unitId === unitId && row.validFrom <= day && (row.validTo === null || row.validTo > day),
    )
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}

function spanOf(steps: readonly WayStep[], from: CivilDate, to: CivilDate): WaySpan {
  const share = steps.reduce((product, step) => multiply(product, decimal(step.share)), ONE);
  return {
    from,
    to,
    days: daysBetween(from, to) + 1,
    steps,
    share: steps.length > 0 ? canonical(share) : '0',
  };
}

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
