import type { Viewer } from '../access/viewer';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { endPlaces } from './end-places';
import { findManagedUnit } from './find-managed-unit';
import { rebuildQuarters } from './rebuild-quarters';
import { refuseSettledDay } from './refuse-settled-day';
import { rootUnitCode } from './root-unit';
import { unitsBelow } from './units-below';

export interface Leaving {
  readonly code: string;
  /** The first day outside. */
  readonly validTo: CivilDate;
  readonly reason: string;
}

/**
 * Ends a unit's place, and with it the places of all below it; what they answered until then stays. Refuses the top of
 * the group, a day in a closed fiscal year, and a day before the place began.
 */
export async function leaveUnit(viewer: Viewer, { code, validTo, reason }: Leaving): Promise<void> {
  const unit = await findManagedUnit(viewer, code, 'code');
  if (code === (await rootUnitCode())) throw new Refusal('root-stays', {}, 'code');
  await refuseSettledDay(validTo, 'validTo');
  const leaving = await unitsBelow(reader(), unit.id);
  await record(
    viewer,
    {
      type: 'unit.left',
      role: unit.role,
      subjectType: 'unit',
      subjectKey: code,
      after: { validTo },
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    },
    async (tx, eventId) => {
      await endPlaces(tx, leaving, validTo, eventId);
      await rebuildQuarters(tx, { unitIds: leaving, changedOn: validTo, eventId });
    },
  );
}
