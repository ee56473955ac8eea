import type { ConsolidationApproach, Holding } from '../calculation/accounting-share';
import type { CivilDate } from '../calendar/civil-date';
import { type Standings, standings } from './standings';

/** What is in force from one day on, until the first day outside. */
interface Dated {
  readonly unitId: number;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Where the ledger says so. */
  readonly seq: string;
}

/** A unit's place in the tree; no parent at the top. */
export interface PlaceRow extends Dated {
  readonly parentId: number | null;
}

/** What the unit above holds of a unit; `equityShare` as canonical number text, '0' to '1'. */
export interface HoldingRow extends Dated, Omit<Holding, 'equityShare'> {
  readonly equityShare: string;
}

export interface HeldRows {
  readonly places: readonly PlaceRow[];
  readonly holdings: readonly HoldingRow[];
  /** Leaves whose plant the landlord runs. */
  readonly rented: readonly number[];
}

/** The tree through time, and what is held in it. */
export interface HeldTree {
  /** Days on which a place or a holding begins, or is over, in time order. */
  readonly changes: readonly CivilDate[];
  /** The landlord runs a leaf's plant, or its lease puts it into category 8, in a period that ends on this day. */
  readonly isRented: (unitId: number, approach: ConsolidationApproach, lastDay: CivilDate) => boolean;
  readonly movedOn: Standings['movedOn'];
  /** Of a unit's rows in force on a day the one that began last. */
  readonly placeOn: (unitId: number, day: CivilDate) => PlaceRow | undefined;
  readonly holdingOn: (unitId: number, day: CivilDate) => HoldingRow | undefined;
}

/** Lays the rows out so that each unit's are at hand. Pure. */
export function heldTree(
  { places, holdings, rented }: HeldRows,
  { movedOn }: Pick<Standings, 'movedOn'> = standings([]),
): HeldTree {
  const days = [...places, ...holdings].flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo ? [validTo] : []),
  ]);
  const rentedIds = new Set(rented);
  return {
    changes: [...new Set(days)].sort(),
    isRented: (unitId, approach, lastDay) =>
      rentedIds.has(unitId) || movedOn(unitId, approach, lastDay).includes('scope-3-8'),
    movedOn,
    placeOn: inForce(places),
    holdingOn: inForce(holdings),
  };
}

function inForce<T extends Dated>(rows: readonly T[]): (unitId: number, day: CivilDate) => T | undefined {
  const byUnit = new Map<number, T[]>();
  for (const row of [...rows].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))
    byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row]);
  return (unitId, day) =>
    byUnit
      .get(unitId)
      ?.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day));
}
