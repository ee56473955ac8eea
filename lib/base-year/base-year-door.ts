import { canAtTop, roleAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';

/** Chosen once; whoever records or decides on the base year holds this lock until commit. */
const baseYearLock = 7_300_245_874;

/** The role in which the viewer decides on the base year: the sustainability office's, held at the top of the group. */
export function baseYearRole(viewer: Viewer): string {
  if (!canAtTop(viewer, 'base-year.manage')) throw new Refusal('not-allowed');
  return roleAtTop(viewer, 'base-year.manage');
}

/** One after the other, so that nobody decides on a sum that has just moved. */
export async function lockBaseYear(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${baseYearLock})`;
}
