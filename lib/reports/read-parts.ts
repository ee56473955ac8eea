import type { Cell } from '../calculation/cell';
import type { DefinedMetric } from '../metrics/definitions-for';
import { isBelow } from '../organisation/is-below';
import type { TreeUnit } from '../organisation/unit-tree';
import { type Boundary, isAdopted } from './open-boundary';
import { addLeaves } from './read-boundary-cells';
import { type Cells, readCells } from './read-cells';
import { type LeafShare, readBoundaryShares } from './read-leaf-shares';
import { readCellsUnder } from './results-under';

/** A part of a boundary: a unit under it, a leaf, or (`code` null) its own leaves together. */
export interface BoundaryPart {
  readonly code: string | null;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly type: string | null;
  readonly cells: Cells;
  /** It counts as it does by itself; else with a share, or only some of its periods. */
  readonly whole: boolean;
}

/** What a boundary is made of, one level down, and its data centres and other leaves one by one. */
export interface BoundaryParts {
  readonly parts: readonly BoundaryPart[];
  readonly leaves: readonly BoundaryPart[];
}

type Definitions = ReadonlyMap<string, DefinedMetric>;

/**
 * Divides a boundary into the units under its own, with the leaves that answer to it directly as one last part; a unit
 * that only has leaves, and a set, into their leaves. What counts for nothing in the boundary is left out.
 */
export async function readParts(
  boundary: Boundary,
  tree: readonly TreeUnit[],
  definitions: Definitions,
  periodIds: readonly number[],
  metrics: readonly string[],
): Promise<BoundaryParts> {
  const { unit, set } = boundary;
  const shares = await readBoundaryShares(boundary, periodIds);
  const counted = new Set(shares.filter(counts).map(({ leafId }) => leafId));
  const byId = new Map(tree.map((one) => [one.id, one]));
  const units = set ? [] : tree.filter((one) => one.parentId === unit.id && one.type === null);
  const contributing = units.filter((one) => [...counted].some((leaf) => isBelow(leaf, one.id, byId)));
  const cells = await readCellsUnder(boundary.approach, [...counted], periodIds, metrics);
  // Only under the adopted approach are there rollups of units to compare with.
  const rolledUp = isAdopted(boundary)
    ? await readCells(
        contributing.map(({ id }) => id),
        periodIds,
        metrics,
      )
    : new Map<number, Cells>();
  const partOf = (one: TreeUnit, own: Cells): BoundaryPart => ({
    code: one.code,
    nameEn: one.nameEn,
    nameZh: one.nameZh,
    type: one.type,
    cells: own,
    whole: sameAmounts(own, (one.type === null ? rolledUp : cells).get(one.id) ?? new Map()),
  });
  const leaves = tree
    .filter((one) => counted.has(one.id))
    .map((one) =>
      partOf(
        one,
        addLeaves(
          definitions,
          cells,
          shares.filter(({ leafId }) => leafId === one.id),
        ),
      ),
    );
  if (contributing.length === 0) return { parts: leaves, leaves };
  const direct = shares.filter(({ leafId }) => byId.get(leafId)?.parentId === unit.id);
  const own = ownLeaves(definitions, cells, direct);
  // With the shares they have in the boundary, not in the unit between: so the parts add up to it.
  const of = (one: TreeUnit) => shares.filter(({ leafId }) => isBelow(leafId, one.id, byId));
  return {
    parts: [...contributing.map((one) => partOf(one, addLeaves(definitions, cells, of(one)))), ...own],
    leaves,
  };
}

const counts = ({ share, endShare }: LeafShare): boolean => share !== '0' || endShare !== '0';

function ownLeaves(
  definitions: Definitions,
  cells: ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<string, Cell>>>,
  direct: readonly LeafShare[],
): BoundaryPart[] {
  if (direct.length === 0) return [];
  const own = addLeaves(definitions, cells, direct);
  return [{ code: null, nameEn: '', nameZh: '', type: null, cells: own, whole: false }];
}

/** Whether two sides have the same amounts, metric by metric and period by period. */
function sameAmounts(some: Cells, others: Cells): boolean {
  const said = (cells: Cells) =>
    [...cells]
      .flatMap(([metric, periods]) =>
        [...periods]
          .filter(([, { value, numerator }]) => value !== null || numerator !== null)
          .map(([period, { value, numerator, denominator }]) =>
            [metric, period, value, numerator, denominator].join(' '),
          ),
      )
      .sort()
      .join();
  return said(some) === said(others);
}
