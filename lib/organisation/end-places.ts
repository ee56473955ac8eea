import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';

/**
 * Ends the places and ownership in force of these units; `validTo` is the first day outside. Rows are append-only:
 * one that ends another replaces it. Refuses an end that is not after the beginning.
 */
export async function endPlaces(
  tx: Tx,
  unitIds: readonly number[],
  validTo: CivilDate,
  eventId: bigint,
): Promise<void> {
  const end = dbDate(validTo);
  const inForce = { replacedBy: null, OR: [{ validTo: null }, { validTo: { gt: end } }] };
  const places = await tx.reportingParent.findMany({ where: { unitId: { in: [...unitIds] }, ...inForce } });
  if (places.some((place) => place.validFrom >= end)) throw new Refusal('end-before-start', {}, 'validTo');
  const edges = await tx.ownershipEdge.findMany({
    where: { ownedId: { in: [...unitIds] }, validFrom: { lt: end }, ...inForce },
  });
  await tx.reportingParent.createMany({
    data: places.map(({ id, unitId, parentId, validFrom }) => ({
      unitId,
      parentId,
      validFrom,
      validTo: end,
      replacesId: id,
      eventId,
    })),
  });
  await tx.ownershipEdge.createMany({
    data: edges.map(({ id, eventId: _event, replacesId: _replaces, ...edge }) => ({
      ...edge,
      validTo: end,
      replacesId: id,
      eventId,
    })),
  });
}
