import type { DemoLoad } from './demo-load';
import { insertAnswers } from './insert-answers';
import { known } from './known';
import type { Answer } from './read-answers';

/** A unit's quarter or campaign: the natural key of a submission. */
export interface UnitPeriod {
  readonly unit: string;
  readonly period: string;
}

export const submissionKey = ({ unit, period }: UnitPeriod): string => `${period}/${unit}`;

/** The demonstration's data owner of a unit, where it has one. */
export function ownerOf({ data, userIds }: Pick<DemoLoad, 'data' | 'userIds'>, unit: string): string | null {
  const grant = data.grants.find((row) => row.role === 'DATA_OWNER' && row.unit === unit);
  return grant?.email ? known(userIds, grant.email) : null;
}

/** Writes version 1 of a submission as it was handed in: answers, decision and event. */
export async function submitDemo(
  load: DemoLoad,
  key: UnitPeriod,
  answers: readonly Answer[],
  at: Date,
): Promise<void> {
  const { tx, event } = load;
  const eventId = await event({
    type: 'submission.submitted',
    subjectType: 'submission',
    subjectKey: submissionKey(key),
    at,
    after: { version: 1, state: 'SUBMITTED', answers: answers.length },
  });
  const periodId = known(load.periodIds, key.period);
  const actorId = ownerOf(load, key.unit);
  const { id } = await tx.submission.create({
    data: {
      unitId: known(load.unitIds, key.unit),
      periodId,
      state: 'SUBMITTED',
      version: 1,
      revision: 1,
      decisions: {
        create: { submissionVersion: 1, kind: 'SUBMITTED', actorId, decidedAt: at, eventId },
      },
    },
    select: { id: true },
  });
  await insertAnswers(load, answers, { submissionId: id, periodId, enteredById: actorId, eventId });
}
