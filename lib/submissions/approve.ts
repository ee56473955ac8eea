import type { Viewer } from '../access/viewer';
import type { Tx } from '../db/tx';
import { recomputeRollups } from '../rollups/recompute-rollups';
import { type DecisionInput, decideSubmission } from './decide-submission';
import type { FormPeriod } from './load-form';
import { requireCover } from './require-cover';

/** Approves the submitted version; every figure above its leaves moves in the same transaction. */
export async function approve(viewer: Viewer, input: DecisionInput): Promise<void> {
  await decideSubmission(
    viewer,
    input,
    { event: 'approve', kind: 'APPROVED', type: 'submission.approved' },
    async (tx, form, eventId) => {
      await requireCover(tx, form);
      const { leaves, period } = form;
      const periodIds = await periodsTouched(tx, period);
      await recomputeRollups(tx, { leafIds: leaves.map((leaf) => leaf.id), periodIds, eventId });
    },
  );
}

/** The period, and the later quarters already opened: cumulative amounts go on from it. */
async function periodsTouched(tx: Tx, { id, kind, endsOn }: FormPeriod): Promise<number[]> {
  if (kind === 'CAMPAIGN') return [id];
  const later = await tx.reportingPeriod.findMany({
    where: { kind: 'QUARTER', state: { not: 'UNOPENED' }, endsOn: { gt: endsOn } },
    orderBy: { endsOn: 'asc' },
    select: { id: true },
  });
  return [id, ...later.map((quarter) => quarter.id)];
}
