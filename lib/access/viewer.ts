import type { Role } from '../db/generated/enums';

declare const viewerBrand: unique symbol;

/** A role on a unit, with everything below that unit. */
export interface ViewerGrant {
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
  /** Held at the top of the group: what belongs to no unit, people and the audit trail, asks for that. */
  readonly atTop: boolean;
  readonly unitIds: ReadonlySet<number>;
  readonly unitCodes: ReadonlySet<string>;
}

/** Someone who was let in. Only `loadViewer` makes one. */
export interface Viewer {
  readonly [viewerBrand]: true;
  readonly userId: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Whether a second factor is set up. */
  readonly secondFactor: boolean;
  readonly grants: readonly ViewerGrant[];
}
