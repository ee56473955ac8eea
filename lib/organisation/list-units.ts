import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import type { Relationship } from '../db/generated/enums';
import { reader } from '../db/reader';
import { type TreeUnit, unitTree } from './unit-tree';

export interface ListedUnit extends TreeUnit {
  readonly relationship: Relationship | null;
  /** 0 to 1, canonical text. */
  readonly equityShare: string | null;
  readonly financialControl: boolean;
  readonly operationalControl: boolean;
}

/** The tree with what is held of each unit now. */
export async function listUnits(viewer: Viewer): Promise<ListedUnit[]> {
  const [tree, edges] = await Promise.all([
    unitTree(viewer, 'definition.read'),
    reader().ownershipEdge.findMany({
      where: { replacedBy: null, ownedId: visibleUnits(viewer, 'definition.read') },
      orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
      select: {
        ownedId: true,
        relationship: true,
        equityShare: true,
        financialControl: true,
        operationalControl: true,
      },
    }),
  ]);
  const held = new Map(edges.map((edge) => [edge.ownedId, edge]));
  return tree.map((unit) => {
    const edge = held.get(unit.id);
    return {
      ...unit,
      relationship: edge?.relationship ?? null,
      equityShare: edge?.equityShare.toFixed() ?? null,
      financialControl: edge?.financialControl ?? true,
      operationalControl: edge?.operationalControl ?? true,
    };
  });
}
