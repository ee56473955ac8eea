import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { PlantOperator, Provenance, Relationship } from '../db/generated/enums';
import { reader } from '../db/reader';
import type { LeafKind } from './list-leaves';

export interface Named {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

export interface Holding {
  readonly owner: Named;
  readonly relationship: Relationship;
  /** 0 to 1, canonical text. */
  readonly equityShare: string;
  readonly financialControl: boolean;
  readonly operationalControl: boolean;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

export interface OpenedLeaf extends Named {
  readonly id: number;
  readonly type: string;
  readonly provenance: Provenance | null;
  readonly note: string | null;
  readonly region: string;
  /** Of a facility. */
  readonly plantOperator: PlantOperator | null;
  /** Of an initiative. */
  readonly startedOn: CivilDate | null;
  /** From the top of the group down to the unit it reports to. */
  readonly above: readonly Named[];
  readonly places: readonly {
    readonly parent: Named;
    readonly validFrom: CivilDate;
    readonly validTo: CivilDate | null;
  }[];
  readonly holdings: readonly Holding[];
  readonly boundarySets: readonly (Named & { readonly ruleEn: string; readonly ruleZh: string })[];
}

const named = { select: { code: true, nameEn: true, nameZh: true } } as const;
const span = (validFrom: Date, validTo: Date | null) => ({
  validFrom: civilDate(validFrom),
  validTo: validTo ? civilDate(validTo) : null,
});

/** The way up from a unit by the latest place of each, topmost first. */
async function unitsAbove(unitId: number): Promise<Named[]> {
  const edges = await reader().reportingParent.findMany({
    where: { replacedBy: null },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    select: { unitId: true, parent: { select: { id: true, code: true, nameEn: true, nameZh: true } } },
  });
  const parents = new Map(edges.map(({ unitId: id, parent }) => [id, parent]));
  const up = (id: number): Named[] => {
    const parent = parents.get(id);
    if (!parent) return [];
    return [...up(parent.id), { code: parent.code, nameEn: parent.nameEn, nameZh: parent.nameZh }];
  };
  return up(unitId);
}

/** A leaf with its place, what is held of it and the perimeters it belongs to; null where there is none in sight. */
export async function openLeaf(viewer: Viewer, kind: LeafKind, code: string): Promise<OpenedLeaf | null> {
  if (!can(viewer, 'facility.read', code)) return null;
  const unit = await reader().organisationalUnit.findFirst({
    where: { code, kind },
    select: {
      id: true,
      code: true,
      nameEn: true,
      nameZh: true,
      type: true,
      provenance: true,
      note: true,
      facility: true,
      initiative: true,
      parents: {
        where: { replacedBy: null },
        orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
        include: { parent: named },
      },
      owners: {
        where: { replacedBy: null },
        orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
        include: { owner: named },
      },
      memberships: {
        orderBy: { boundarySetId: 'asc' },
        select: {
          boundarySet: {
            select: { code: true, nameEn: true, nameZh: true, ruleEn: true, ruleZh: true },
          },
        },
      },
    },
  });
  if (!unit) return null;
  const { facility, initiative, parents, owners, memberships, type, ...facts } = unit;
  return {
    ...facts,
    type: type ?? '',
    region: facility?.region ?? initiative?.region ?? '',
    plantOperator: facility?.plantOperator ?? null,
    startedOn: initiative ? civilDate(initiative.startedOn) : null,
    above: await unitsAbove(unit.id),
    places: parents.flatMap(({ parent, validFrom, validTo }) =>
      parent ? [{ parent, ...span(validFrom, validTo) }] : [],
    ),
    holdings: owners.map((edge) => ({
      owner: edge.owner,
      relationship: edge.relationship,
      equityShare: edge.equityShare.toFixed(),
      financialControl: edge.financialControl,
      operationalControl: edge.operationalControl,
      ...span(edge.validFrom, edge.validTo),
    })),
    boundarySets: memberships.map(({ boundarySet }) => boundarySet),
  };
}
