import type { Reader } from '../db/reader';
import type { Period } from './recompute-rollups';

/** A leaf's share in one unit above it. */
export interface LeafShare {
  readonly leafId: number;
  readonly unitId: number;
  readonly share: '0' | '1';
}

interface Span {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** Of the rows that touch the period the one that began last. */
function inForce<T extends Span>(rows: readonly T[], period: Period): T | undefined {
  return rows
    .filter(
      (row) => row.validFrom <= period.endsOn && (row.validTo === null || row.validTo > period.startsOn),
    )
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime())
    .at(-1);
}

/** Says of every leaf, for any period, which units it counts in: the plain twin of the SQL function `leaf_ways`. */
export async function readShares(db: Reader): Promise<(period: Period) => LeafShare[]> {
  const units = await db.organisationalUnit.findMany({
    select: {
      id: true,
      kind: true,
      facility: { select: { plantOperator: true } },
      parents: { where: { replacedBy: null } },
      owners: { where: { replacedBy: null } },
    },
  });
  const byId = new Map(units.map((unit) => [unit.id, unit]));

  function up(
    leafId: number,
    unitId: number,
    share: '0' | '1',
    rented: boolean,
    period: Period,
  ): LeafShare[] {
    const unit = byId.get(unitId);
    const parentId = unit && inForce(unit.parents, period)?.parentId;
    if (!unit || !parentId) return [];
    const operated = inForce(unit.owners, period)?.operationalControl ?? true;
    const next = rented || operated ? share : '0';
    return [{ leafId, unitId: parentId, share: next }, ...up(leafId, parentId, next, false, period)];
  }

  const leaves = units.filter((unit) => unit.kind === 'FACILITY' || unit.kind === 'PROGRAMME');
  return (period) =>
    leaves.flatMap((leaf) => up(leaf.id, leaf.id, '1', leaf.facility?.plantOperator === 'LANDLORD', period));
}
