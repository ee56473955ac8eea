import type { Permission } from '../access/roles';
import { rolePermissions } from '../access/roles';
import type { Role } from '../db/generated/enums';

/** A role that somebody holds on a unit and all below it. */
export interface HeldRole {
  readonly userId: string;
  readonly role: Role;
  readonly unitId: number;
}

/** Whom each unit reports to; null at the top. */
export type Parents = ReadonlyMap<number, number | null>;

/** A unit and everything it reports to, upwards. */
export function upwards(unitId: number, parents: Parents): number[] {
  const parent = parents.get(unitId) ?? null;
  return parent === null ? [unitId] : [unitId, ...upwards(parent, parents)];
}

/** Whether somebody among these holds the role on the unit, or above it. */
export function roleIsHeld(held: readonly HeldRole[], role: Role, unitId: number, parents: Parents): boolean {
  const reaching = new Set(upwards(unitId, parents));
  return held.some((one) => one.role === role && reaching.has(one.unitId));
}

/** Whether somebody among these may do this to the unit. */
export function somebodyMay(
  held: readonly HeldRole[],
  permission: Permission,
  unitId: number,
  parents: Parents,
): boolean {
  const reaching = new Set(upwards(unitId, parents));
  return held.some((one) => rolePermissions[one.role].includes(permission) && reaching.has(one.unitId));
}
