import { can } from '../access/can';
import type { Permission } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import type { Reader } from '../db/reader';
import { Refusal } from '../errors';
import type { LeafDrafts } from './leaf-form';
import type { Situation } from './lifecycle';
import { loadDrafts, loadForm, type UnitDrafts, type UnitForm } from './load-form';

/**
 * A unit's quarter as far as the viewer may see it: all of it, or the leaves they were given. Null where that is
 * nothing; nothing is read then, so that a unit out of sight takes no longer than one that there is not.
 */
export function reachForm(
  db: Reader,
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<UnitForm | null> {
  return reach(db, viewer, unitCode, () => loadForm(db, periodCode, unitCode));
}

async function reach<Leaf extends LeafDrafts>(
  db: Reader,
  viewer: Viewer,
  unitCode: string,
  load: () => Promise<UnitDrafts<Leaf> | null>,
): Promise<UnitDrafts<Leaf> | null> {
  const whole = can(viewer, 'submission.read', unitCode);
  if (!whole && !(await seesLeafOf(db, viewer, unitCode))) return null;
  const form = await load();
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

/** As `requireForm`, of one leaf alone and without what was answered before: it is asked at every save. */
export async function requireLeaf(
  db: Reader,
  viewer: Viewer,
  { period, unit, leaf }: { readonly period: string; readonly unit: string; readonly leaf: string },
): Promise<{ form: UnitDrafts; leaf: LeafDrafts }> {
  const form = await reach(db, viewer, unit, () => loadDrafts(db, period, unit, leaf));
  if (!form) throw new Refusal('submission-not-found');
  const [found] = form.leaves;
  if (!found) throw new Refusal('leaf-not-in-unit', { leaf });
  return { form, leaf: found };
}

/** How things stand for this viewer; entering is also given for a single leaf. */
export function situationOf(viewer: Viewer, form: UnitDrafts): Situation {
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
