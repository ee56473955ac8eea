import type { LeafPlace } from '../calculation/factor-shelf';
import type { Reader } from '../db/reader';

/** Where leaves stand and which factors were put there for a fiscal year. A programme stands nowhere in particular. */
export async function leafPlaces(
  db: Reader,
  leafIds: readonly number[],
  fiscalYear: number,
): Promise<ReadonlyMap<number, LeafPlace>> {
  const unitId = { in: [...leafIds] };
  const [facilities, overrides] = await Promise.all([
    db.facility.findMany({ where: { unitId }, select: { unitId: true, region: true } }),
    db.factorOverride.findMany({
      where: { unitId, fiscalYear },
      orderBy: { id: 'asc' },
      select: { unitId: true, activity: true, basis: true, factorId: true },
    }),
  ]);
  const regions = new Map(facilities.map((facility) => [facility.unitId, facility.region]));
  const places = new Map(
    leafIds.map((id) => [id, { region: regions.get(id) ?? null, overrides: new Map<string, number>() }]),
  );
  for (const { unitId: id, activity, basis, factorId } of overrides) {
    const own = places.get(id)?.overrides;
    if (factorId === null) own?.delete(`${activity}|${basis}`);
    else own?.set(`${activity}|${basis}`, factorId);
  }
  return places;
}
