import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { PlantOperator } from '../db/generated/enums';
import { reader } from '../db/reader';

export type LeafKind = 'FACILITY' | 'PROGRAMME';

export interface ListedLeaf {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** The metric set it answers. */
  readonly type: string;
  readonly parentCode: string;
  readonly parentNameEn: string;
  readonly parentNameZh: string;
  /** ISO 3166. */
  readonly region: string;
  readonly validFrom: CivilDate;
  /** The first day outside; null while inside. */
  readonly validTo: CivilDate | null;
  readonly plantOperator: PlantOperator | null;
}

/** The leaves of one kind in the viewer's sight, under their units. */
export async function listLeaves(viewer: Viewer, kind: LeafKind): Promise<ListedLeaf[]> {
  const units = await reader().organisationalUnit.findMany({
    where: { kind, id: visibleUnits(viewer, 'facility.read') },
    orderBy: { id: 'asc' },
    select: {
      code: true,
      nameEn: true,
      nameZh: true,
      type: true,
      facility: { select: { region: true, plantOperator: true } },
      initiative: { select: { region: true } },
      parents: {
        where: { replacedBy: null },
        orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
        take: 1,
        select: {
          validFrom: true,
          validTo: true,
          parent: { select: { id: true, code: true, nameEn: true, nameZh: true } },
        },
      },
    },
  });
  const placed = units.flatMap(({ parents: [place], facility, initiative, type, ...unit }) =>
    place?.parent
      ? [
          {
            order: place.parent.id,
            leaf: {
              ...unit,
              type: type ?? '',
              parentCode: place.parent.code,
              parentNameEn: place.parent.nameEn,
              parentNameZh: place.parent.nameZh,
              region: facility?.region ?? initiative?.region ?? '',
              validFrom: civilDate(place.validFrom),
              validTo: place.validTo ? civilDate(place.validTo) : null,
              plantOperator: facility?.plantOperator ?? null,
            },
          },
        ]
      : [],
  );
  return placed.sort((a, b) => a.order - b.order).map(({ leaf }) => leaf);
}
