import { type Permission, rolePermissions } from './roles';
import type { Viewer, ViewerGrant } from './viewer';

function granting(viewer: Viewer, permission: Permission): ViewerGrant[] {
  return viewer.grants.filter((grant) => rolePermissions[grant.role].includes(permission));
}

/** Whether the viewer may do this to that unit. Pure. */
export function can(viewer: Viewer, permission: Permission, unitCode: string): boolean {
  return granting(viewer, permission).some((grant) => grant.unitCodes.has(unitCode));
}

/** Whether the viewer may do this anywhere at all: for menus, never for a decision about a unit. */
export function canAnywhere(viewer: Viewer, permission: Permission): boolean {
  return granting(viewer, permission).length > 0;
}

/** Whether the viewer may do this to what belongs to no unit: the role must be held at the top of the group. Pure. */
export function canAtTop(viewer: Viewer, permission: Permission): boolean {
  return granting(viewer, permission).some((grant) => grant.atTop);
}

/** The role in which the viewer does this to what belongs to no unit; throws where there is none: ask `canAtTop` first. */
export function roleAtTop(viewer: Viewer, permission: Permission): string {
  const grant = granting(viewer, permission).find(({ atTop }) => atTop);
  if (!grant) throw new Error(`No role at the top gives ${permission}.`);
  return grant.role;
}

/** The units on which the viewer may do this; empty where there are none. */
export function unitsWith(viewer: Viewer, permission: Permission): ReadonlySet<number> {
  return new Set(granting(viewer, permission).flatMap((grant) => [...grant.unitIds]));
}

/** The role in which the viewer does this, for the audit trail. Throws where there is none: ask `can` first. */
export function roleFor(viewer: Viewer, permission: Permission, unitCode: string): string {
  const grant = granting(viewer, permission).find((candidate) => candidate.unitCodes.has(unitCode));
  if (!grant) throw new Error(`No role gives ${permission} on ${unitCode}.`);
  return grant.role;
}
