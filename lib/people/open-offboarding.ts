import { canAtTop } from '../access/can';
import { rolePermissions } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { type HeldRole, type Parents, roleIsHeld, upwards } from './duties';
import { grantsInForce } from './in-force';
import { allOpenWork, isTakenCareOf, type OpenWork } from './open-work';

/** One role of who leaves, and what waits for it. */
export interface LeavingRole {
  readonly grantId: number;
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitNameEn: string;
  readonly unitNameZh: string;
  readonly validTo: CivilDate | null;
  /** Nobody else holds it on that unit or above. */
  readonly alone: boolean;
  readonly work: readonly (OpenWork & {
    /** Nobody else could finish it. */
    readonly orphaned: boolean;
  })[];
}

interface Named {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

export interface Offboarding {
  readonly person: Named & { readonly email: string };
  readonly roles: readonly LeavingRole[];
  /** Who can take over. */
  readonly others: readonly Named[];
  /** What the others hold. */
  readonly held: readonly HeldRole[];
  readonly parents: Parents;
}

/** What a person leaves behind: roles, open work, who could take it over. Null for who keeps no people, or nobody active. */
export async function openOffboarding(viewer: Viewer, personId: string): Promise<Offboarding | null> {
  if (!canAtTop(viewer, 'people.manage')) return null;
  const [person, others, grants, edges, work] = [
    await reader().user.findFirst({
      where: { id: personId, active: true },
      select: { ...named, email: true },
    }),
    await reader().user.findMany({
      where: { active: true, NOT: { id: personId } },
      orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
      select: named,
    }),
    await reader().grant.findMany({
      where: grantsInForce(),
      orderBy: { id: 'asc' },
      select: {
        id: true,
        userId: true,
        role: true,
        unitId: true,
        validTo: true,
        unit: { select: { code: true, nameEn: true, nameZh: true } },
      },
    }),
    await reader().reportingParent.findMany({
      where: { replacedBy: null },
      orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
      select: { unitId: true, parentId: true },
    }),
    await allOpenWork(),
  ];
  if (!person) return null;
  const parents = new Map(edges.map(({ unitId, parentId }) => [unitId, parentId]));
  const held = grants.filter(({ userId }) => userId !== personId);
  const roles = grants
    .filter(({ userId }) => userId === personId)
    .map(
      ({ id, role, unitId, unit, validTo }): LeavingRole => ({
        grantId: id,
        role,
        unitId,
        unitCode: unit.code,
        unitNameEn: unit.nameEn,
        unitNameZh: unit.nameZh,
        validTo: validTo && civilDate(validTo),
        alone: !roleIsHeld(held, role, unitId, parents),
        work: work
          .filter((one) => concerns(one, role, unitId, parents))
          .map((one) => ({ ...one, orphaned: !isTakenCareOf(one, held, parents) })),
      }),
    );
  return { person, roles, others, held, parents };
}

const named = { id: true, nameEn: true, nameZh: true } as const;

/** Work of the kind the role does, on a unit or a leaf that it reaches. */
function concerns(work: OpenWork, role: Role, unitId: number, parents: Parents): boolean {
  const permission = work.kind === 'review' ? 'submission.review' : 'submission.enter';
  const places = work.kind === 'review' ? [work.unitId] : [work.unitId, ...work.leafIds];
  return (
    rolePermissions[role].includes(permission) &&
    places.some((place) => upwards(place, parents).includes(unitId))
  );
}
