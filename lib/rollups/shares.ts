import {
  ADOPTED_APPROACH,
  accountingShare,
  type ConsolidationApproach,
  type Holding,
} from '../calculation/accounting-share';
import type { Shares } from '../calculation/counted-share';
import { canonical, type Decimal, decimal, multiply, ONE, ZERO } from '../calculation/decimal';
import { type SharedDays, shareByDays } from '../calculation/share-by-days';
import type { Reader } from '../db/reader';

/** A leaf's shares in one unit above it. */
export interface LeafShare extends Required<Shares> {
  readonly leafId: number;
  readonly unitId: number;
}

/** First and last day, as the database keeps them. */
export interface Days {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

interface Span {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

interface Place extends Span {
  readonly parentId: number | null;
}

interface Unit {
  readonly id: number;
  readonly rented: boolean;
  readonly places: readonly Place[];
  readonly held: readonly (Span & Holding)[];
}

/** Days on which nothing about the tree or an ownership changes. */
interface Piece {
  readonly day: number;
  readonly days: number;
}

const DAY = 86_400_000;

/**
 * Says of every leaf, for any period, with which shares it counts in the units above it under an approach: along the way
 * up the shares multiply, and days on which it stood elsewhere or outside do not count. Under the adopted approach the
 * plain twin of the SQL function `leaf_ways`.
 */
export async function readShares(
  db: Reader,
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<(period: Days) => LeafShare[]> {
  const units = await readUnits(db);
  const changes = [...units.values()].flatMap(({ places, held }) =>
    [...places, ...held].flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [validTo] : [])]),
  );
  const days = [...new Set(changes.map((change) => change.getTime()))].sort((a, b) => a - b);
  const leaves = [...units.values()].filter(({ isLeaf }) => isLeaf);
  return (period) => {
    const pieces = piecesOf(period, days);
    const all = pieces.reduce((sum, piece) => sum + piece.days, 0);
    return leaves.flatMap((leaf) => sharesOf(leaf, units, pieces, all, approach));
  };
}

async function readUnits(db: Reader): Promise<Map<number, Unit & { readonly isLeaf: boolean }>> {
  const rows = await db.organisationalUnit.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      facility: { select: { plantOperator: true } },
      parents: { where: { replacedBy: null } },
      owners: { where: { replacedBy: null } },
    },
  });
  return new Map(
    rows.map(({ id, kind, facility, parents, owners }) => [
      id,
      {
        id,
        isLeaf: kind === 'FACILITY' || kind === 'PROGRAMME',
        rented: facility?.plantOperator === 'LANDLORD',
        places: parents,
        held: owners.map((edge) => ({ ...edge, equityShare: decimal(edge.equityShare.toFixed()) })),
      },
    ]),
  );
}

/** Cuts a period wherever anything begins or ends inside it. */
function piecesOf({ startsOn, endsOn }: Days, changes: readonly number[]): Piece[] {
  const [first, beyond] = [startsOn.getTime(), endsOn.getTime() + DAY];
  const cuts = [first, ...changes.filter((day) => day > first && day < beyond)];
  return cuts.map((day, place) => ({ day, days: ((cuts[place + 1] ?? beyond) - day) / DAY }));
}

function sharesOf(
  leaf: Unit,
  units: ReadonlyMap<number, Unit>,
  pieces: readonly Piece[],
  days: number,
  approach: ConsolidationApproach,
): LeafShare[] {
  const found = new Map<number, { parts: SharedDays[]; end: Decimal }>();
  for (const piece of pieces) {
    for (const [unitId, share] of wayUp(leaf, units, piece.day, approach)) {
      const known = found.get(unitId) ?? { parts: [], end: ZERO };
      known.parts.push({ days: piece.days, share });
      if (piece === pieces.at(-1)) known.end = share;
      found.set(unitId, known);
    }
  }
  return [...found].map(([unitId, { parts, end }]) => ({
    leafId: leaf.id,
    unitId,
    share: canonical(shareByDays(parts, days)),
    endShare: canonical(end),
  }));
}

/** The units above a leaf on one day, each with the product of what is held along the way. */
function wayUp(
  leaf: Unit,
  units: ReadonlyMap<number, Unit>,
  day: number,
  approach: ConsolidationApproach,
): Map<number, Decimal> {
  const way = new Map<number, Decimal>();
  let share = ONE;
  let at: Unit | undefined = leaf;
  while (at) {
    const parentId = inForce(at.places, day)?.parentId;
    if (parentId == null) break;
    const holding = inForce(at.held, day);
    // A hall that is rented counts with the share of the unit that rents it, whatever is held of the hall itself.
    const own = (at === leaf && leaf.rented) || !holding ? ONE : accountingShare(holding, approach);
    share = multiply(share, own);
    way.set(parentId, share);
    at = units.get(parentId);
  }
  return way;
}

/** Of the rows in force on a day the one that began last. */
function inForce<T extends Span>(rows: readonly T[], day: number): T | undefined {
  return rows
    .filter(
      ({ validFrom, validTo }) => validFrom.getTime() <= day && (validTo === null || validTo.getTime() > day),
    )
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime())
    .at(-1);
}
