import type { Reader } from '../db/reader';

/** A unit and every unit that reports to it, directly or through others, by the latest place of each. */
export async function unitsBelow(db: Pick<Reader, 'reportingParent'>, unitId: number): Promise<number[]> {
  const edges = await db.reportingParent.findMany({
    where: { replacedBy: null },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    select: { unitId: true, parentId: true },
  });
  const parents = new Map(edges.map((edge) => [edge.unitId, edge.parentId]));
  const below = (id: number): number[] => [
    id,
    ...[...parents].filter(([, parent]) => parent === id).flatMap(([child]) => below(child)),
  ];
  return below(unitId);
}
