import type { Viewer } from '../access/viewer';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { addPlace } from './add-place';
import { endPlaces } from './end-places';
import { findManagedUnit } from './find-managed-unit';
import { equityShare, type Ownership } from './ownership';
import { rebuildQuarters } from './rebuild-quarters';
import { refuseSettledDay } from './refuse-settled-day';
import { unitsBelow } from './units-below';

export interface Joining extends Ownership {
  readonly code: string;
  readonly parentCode: string;
  readonly validFrom: CivilDate;
}

/**
 * Places a unit under another from a day on, with what is held of it from then; where it stood until then ends that
 * day. Refuses a place below itself, under a leaf, or that begins in a closed fiscal year.
 */
export async function joinUnit(viewer: Viewer, joining: Joining): Promise<void> {
  const unit = await findManagedUnit(viewer, joining.code, 'code');
  const parent = await findManagedUnit(viewer, joining.parentCode, 'parentCode');
  if (parent.type !== null) throw new Refusal('parent-is-leaf', {}, 'parentCode');
  const moving = await unitsBelow(reader(), unit.id);
  if (moving.includes(parent.id)) throw new Refusal('parent-below-unit', {}, 'parentCode');
  await refuseSettledDay(joining.validFrom, 'validFrom');
  const { validFrom, relationship, financialControl, operationalControl } = joining;
  await record(
    viewer,
    {
      type: 'unit.joined',
      role: unit.role,
      subjectType: 'unit',
      subjectKey: unit.code,
      after: {
        parent: parent.code,
        validFrom,
        relationship,
        equityShare: equityShare(joining.equityPercent),
        financialControl,
        operationalControl,
      },
    },
    async (tx, eventId) => {
      await endPlaces(tx, [unit.id], validFrom, eventId);
      await addPlace(tx, { unitId: unit.id, parentId: parent.id, validFrom, ownership: joining }, eventId);
      await rebuildQuarters(tx, { unitIds: moving, changedOn: validFrom, eventId });
    },
  );
}
