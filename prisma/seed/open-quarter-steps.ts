import { decideDemo } from './decide-demo';
import type { DemoData } from './demo-data';
import type { DemoLoad, Step } from './demo-load';
import { draftAnswers, draftRows } from './draft-rows';
import { answersByUnit, rollUp } from './history-steps';
import { known } from './known';
import { type CsvRow, cell, optionalCell } from './read-csv';
import { ownerOf, submitDemo, type UnitPeriod } from './submit-demo';

const day = 86_400_000;

const daysAgo = (now: Date, row: CsvRow, column: string): Date =>
  new Date(now.getTime() - Number(cell(row, column)) * day);

/** What the owner had typed stays with the submission, so that a returned one can be corrected. */
async function keepDrafts(load: DemoLoad, submissionId: number, unit: string, rows: CsvRow[], at: Date) {
  const owner = ownerOf(load, unit);
  if (owner === null) return;
  const data = draftRows(load, rows).map((draft) => ({
    ...draft,
    submissionId,
    updatedAt: at,
    updatedById: owner,
  }));
  await load.tx.draftValue.createMany({ data });
}

async function startDraft(load: DemoLoad, { unit, period }: UnitPeriod): Promise<void> {
  const { id } = await load.tx.submission.create({
    data: { unitId: known(load.unitIds, unit), periodId: known(load.periodIds, period) },
    select: { id: true },
  });
  await keepDrafts(load, id, unit, load.data.drafts, load.now);
}

function stepsOf(data: DemoData, row: CsvRow, now: Date): Step[] {
  const [unit, period, state] = [cell(row, 'unit'), cell(row, 'period'), cell(row, 'state')];
  const key = { unit, period };
  if (state === 'draft') return [{ at: now, run: (load) => startDraft(load, key) }];
  const answers = known(answersByUnit(data, period), unit);
  const submittedAt = daysAgo(now, row, 'submitted_days_ago');
  const submit: Step = {
    at: submittedAt,
    run: async (load) => {
      const id = await submitDemo(load, key, answers, submittedAt);
      await keepDrafts(load, id, unit, draftAnswers(load, answers), submittedAt);
    },
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
