import { can } from '../access/can';
import type { Permission } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import type { Reader } from '../db/reader';
import { Refusal } from '../errors';
import type { Situation } from './lifecycle';
import { loadForm, type UnitForm } from './load-form';

/**
 * A unit's quarter as far as the viewer may see it: all of it, or the leaves they were given. Null where that is
 * nothing; nothing is read then, so that a unit out of sight takes no longer than one that there is not.
 */
export async function reachForm(
  db: Reader,
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<UnitForm | null> {
  const whole = can(viewer, 'submission.read', unitCode);
  if (!whole && !(await seesLeafOf(db, viewer, unitCode))) return null;
  const form = await loadForm(db, periodCode, unitCode);
  if (!form || whole) return form;
  const leaves = form.leaves.filter((leaf) => can(viewer, 'submission.read', leaf.code));
  return leaves.length > 0 ? { ...form, leaves } : null;
}

async function seesLeafOf(db: Reader, viewer: Viewer, unitCode: string): Promise<boolean> {
  const unitId = visibleUnits(viewer, 'submission.read');
  if (unitId.in.length === 0) return false;
  const place = await db.reportingParent.findFirst({
    where: { replacedBy: null, unitId, parent: { code: unitCode } },
    select: { id: true },
  });
  return place !== null;
}

/** As `reachForm`, for verbs: what cannot be seen cannot be changed, and is not said to exist. */
export async function requireForm(
  db: Reader,
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<UnitForm> {
  const form = await reachForm(db, viewer, periodCode, unitCode);
  if (!form) throw new Refusal('submission-not-found');
  return form;
}

/** How things stand for this viewer; entering is also given for a single leaf. */
export function situationOf(viewer: Viewer, form: UnitForm): Situation {
  const { unit, leaves, submission, period } = form;
  const may = (permission: Permission) =>
    can(viewer, permission, unit.code) ||
    (permission === 'submission.enter' && leaves.some((leaf) => can(viewer, permission, leaf.code)));
  return {
    state: submission.state,
    periodOpen: period.state === 'OPEN',
    ownSubmission: submission.submittedById === viewer.userId,
    may,
  };
}
