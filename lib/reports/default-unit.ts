import { can } from '../access/can';
import { rolePermissions } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { rootUnitCode } from '../organisation/root-unit';

/** Where a reader's reports begin: the whole group, or the first unit whose reports they may read; null for none. */
export async function defaultUnit(viewer: Viewer): Promise<string | null> {
  const root = await rootUnitCode();
  if (root && can(viewer, 'report.read', root)) return root;
  const grant = viewer.grants.find(({ role }) => rolePermissions[role].includes('report.read'));
  return grant?.unitCode ?? null;
}
