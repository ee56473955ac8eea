import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { equityShare, type Ownership } from './ownership';

export interface NewPlace {
  readonly unitId: number;
  readonly parentId: number;
  readonly validFrom: CivilDate;
  readonly ownership: Ownership;
}

/** Writes whom a unit reports to and what is held of it, from a day on. */
export async function addPlace(tx: Tx, place: NewPlace, eventId: bigint): Promise<void> {
  const { unitId, parentId, ownership } = place;
  const validFrom = dbDate(place.validFrom);
  await tx.reportingParent.create({ data: { unitId, parentId, validFrom, eventId } });
  await tx.ownershipEdge.create({
    data: {
      ownerId: parentId,
      ownedId: unitId,
      relationship: ownership.relationship,
      equityShare: equityShare(ownership.equityPercent),
      financialControl: ownership.financialControl,
      operationalControl: ownership.operationalControl,
      validFrom,
      eventId,
    },
  });
}
