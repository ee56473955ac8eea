import { decideDemo } from './decide-demo';
import type { DemoData } from './demo-data';
import type { DemoLoad, Step } from './demo-load';
import { draftRows } from './draft-rows';
import { answersByUnit, rollUp } from './history-steps';
import { known } from './known';
import { type CsvRow, cell, optionalCell } from './read-csv';
import { ownerOf, submitDemo, type UnitPeriod } from './submit-demo';

const day = 86_400_000;

const daysAgo = (now: Date, row: CsvRow, column: string): Date =>
  new Date(now.getTime() - Number(cell(row, column)) * day);

/** A draft goes on where it was left, typing mistakes included. */
async function startDraft(load: DemoLoad, { unit, period }: UnitPeriod): Promise<void> {
  const owner = ownerOf(load, unit);
  if (owner === null) throw new Error(`Nobody in the demonstration can draft for ${unit}.`);
  const { id: submissionId } = await load.tx.submission.create({
    data: { unitId: known(load.unitIds, unit), periodId: known(load.periodIds, period) },
    select: { id: true },
  });
  const rows = draftRows(load, load.data.drafts);
  await load.tx.draftValue.createMany({
    data: rows.map((draft) => ({ ...draft, submissionId, updatedAt: load.now, updatedById: owner })),
  });
}

function stepsOf(data: DemoData, row: CsvRow, now: Date): Step[] {
  const [unit, period, state] = [cell(row, 'unit'), cell(row, 'period'), cell(row, 'state')];
  const key = { unit, period };
  if (state === 'draft') return [{ at: now, run: (load) => startDraft(load, key) }];
  const answers = known(answersByUnit(data, period), unit);
  const submittedAt = daysAgo(now, row, 'submitted_days_ago');
  const submit: Step = {
    at: submittedAt,
    run: (load) => submitDemo(load, key, answers, submittedAt),
  };
  if (state === 'submitted') return [submit];
  const decidedAt = daysAgo(now, row, 'decided_days_ago');
  const decide: Step = {
    at: decidedAt,
    run: async (load) => {
      const kind = state === 'approved' ? 'APPROVED' : 'RETURNED';
      const reason = optionalCell(row, 'reason');
      const eventId = await decideDemo(load, key, { kind, reason, at: decidedAt });
      if (kind === 'APPROVED') await rollUp(load, period, eventId);
    },
  };
  return [submit, decide];
}

/** The open quarter as it stands when the demonstration is loaded: approved, submitted, returned, in draft. */
export function openQuarterSteps(data: DemoData, now: Date): Step[] {
  return data.openQuarter.flatMap((row) => stepsOf(data, row, now));
}
