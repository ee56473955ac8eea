import type { DemoLoad } from './demo-load';
import { known } from './known';
import { submissionKey, type UnitPeriod } from './submit-demo';

/** Who reviews in the demonstration. */
const reviewer = 'office@demo.example';

/** Approves a submitted version, or returns it with a reason. Returns the event's number. */
export async function decideDemo(
  load: DemoLoad,
  key: UnitPeriod,
  { kind, reason, at }: { kind: 'APPROVED' | 'RETURNED'; reason: string | null; at: Date },
): Promise<bigint> {
  const { tx, event, unitIds, periodIds, userIds } = load;
  const eventId = await event({
    type: kind === 'APPROVED' ? 'submission.approved' : 'submission.returned',
    subjectType: 'submission',
    subjectKey: submissionKey(key),
    at,
    after: { version: 1, state: kind, ...(reason === null ? {} : { reason }) },
  });
  const unitPeriod = { unitId: known(unitIds, key.unit), periodId: known(periodIds, key.period) };
  const { id } = await tx.submission.update({
    where: { unitId_periodId: unitPeriod },
    data: { state: kind, revision: 2 },
    select: { id: true },
  });
  const actorId = known(userIds, reviewer);
  await tx.submissionDecision.create({
    data: { submissionId: id, submissionVersion: 1, kind, reason, actorId, decidedAt: at, eventId },
  });
  return eventId;
}
