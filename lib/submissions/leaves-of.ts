import { atHead } from '../db/at-head';
import type { UnitKind } from '../db/generated/enums';
import type { Reader } from '../db/reader';

/** A facility or programme, and the unit whose quarter it is part of. */
export interface LeafPlace {
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly kind: UnitKind;
  readonly type: string;
  readonly parentId: number;
}

type Db = Pick<Reader, 'reportingParent'>;

interface Span {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** The leaves inside the tree for at least a day of the period, facilities before programmes, each with its unit. */
export function leavesOf(db: Db, period: Span): Promise<readonly LeafPlace[]> {
  const { startsOn, endsOn } = period;
  return atHead(db, `leaves ${startsOn.toISOString()} ${endsOn.toISOString()}`, () => read(db, period));
}

async function read(db: Db, { startsOn, endsOn }: Span): Promise<readonly LeafPlace[]> {
  const places = await db.reportingParent.findMany({
    where: {
      replacedBy: null,
      parentId: { not: null },
      unit: { type: { not: null } },
      validFrom: { lte: endsOn },
      OR: [{ validTo: null }, { validTo: { gt: startsOn } }],
    },
    orderBy: [{ unit: { kind: 'asc' } }, { unitId: 'asc' }, { validFrom: 'asc' }],
    select: {
      parentId: true,
      unit: { select: { id: true, code: true, nameEn: true, nameZh: true, kind: true, type: true } },
    },
  });
  // A leaf that moved within the period answers with the unit it moved to.
  const latest = new Map<number, LeafPlace>();
  for (const { parentId, unit } of places) {
    if (parentId !== null && unit.type !== null) latest.set(unit.id, { ...unit, type: unit.type, parentId });
  }
  return [...latest.values()];
}
