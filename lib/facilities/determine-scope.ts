import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type Determined, determinedScopes } from '../calculation/determined-scopes';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { Refusal } from '../errors';
import { findUnit } from '../organisation/find-unit';
import { rebuildQuarters } from '../organisation/rebuild-quarters';
import { record } from '../record/record';
import { refuseSettledMove } from './refuse-settled-move';

export interface Determining {
  readonly unit: string;
  readonly determined: Determined;
  /** Where it is written. */
  readonly contract: string;
  readonly validFrom: CivilDate;
  readonly reason: string;
}

/**
 * Records how a place is leased, or how goods are carried there, from a day on: the scope in which its emissions count
 * follows, and the figures of every open quarter that ends on that day or later. Refuses a day before the place stood in
 * the group, and one from which on figures of a closed fiscal year would move.
 */
export async function determineScope(viewer: Viewer, input: Determining): Promise<void> {
  const unit = await findUnit(viewer, 'facility.read', input.unit);
  if (unit?.kind !== 'FACILITY') throw new Refusal('unknown-unit');
  if (!can(viewer, 'facility.determine', unit.code)) throw new Refusal('not-allowed');
  const { determined, validFrom } = input;
  const [contract, reason] = [input.contract.trim(), input.reason.trim()];
  if (contract === '') throw new Refusal('contract-wanted', {}, 'contract');
  if (reason === '') throw new Refusal('reason-needed', {}, 'reason');
  await refuseSettledMove(unit.id, determined, validFrom);
  const [adopted] = determinedScopes(determined);
  await record(
    viewer,
    {
      type: 'facility.scope-determined',
      role: roleFor(viewer, 'facility.determine', unit.code),
      subjectType: 'unit',
      subjectKey: unit.code,
      after: { ...determined, contract, validFrom, scope: adopted?.scope ?? null },
      reason,
    },
    async (tx, eventId) => {
      const first = await tx.reportingParent.findFirstOrThrow({
        where: { unitId: unit.id },
        orderBy: { validFrom: 'asc' },
        select: { validFrom: true },
      });
      const day = civilDate(first.validFrom);
      if (validFrom < day) throw new Refusal('determination-early', { day }, 'validFrom');
      await tx.scopeDetermination.create({
        data: {
          ...columnsOf(determined),
          ...{ unitId: unit.id, contract, reason, eventId },
          validFrom: dbDate(validFrom),
        },
      });
      await rebuildQuarters(tx, { unitIds: [unit.id], changedOn: validFrom, eventId });
    },
  );
}

function columnsOf(determined: Determined) {
  if (determined.subject === 'carriage') return determined;
  const { subject, direction, kind, operatedByGroup } = determined;
  return { subject, direction, leaseKind: kind, operatedByGroup };
}
