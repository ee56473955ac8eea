import { addDays } from '@/lib/calendar/add-days';
import { recomputeRollups } from '@/lib/rollups/recompute-rollups';
import { decideDemo } from './decide-demo';
import type { DemoData } from './demo-data';
import type { DemoLoad, Step } from './demo-load';
import { groupBy } from './group-by';
import { known } from './known';
import type { Answer } from './read-answers';
import { type CsvRow, cell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';
import { submitDemo, type UnitPeriod } from './submit-demo';

/** After its end a quarter was handed in within so many days, and approved. */
const daysToSubmit = 8;
const daysToApprove = 18;

/** Answers by submission: the unit above the leaf hands them in. */
export function answersByUnit(data: DemoData, period: string): Map<string, Answer[]> {
  const parents = new Map(data.organisation.map((row) => [cell(row, 'code'), cell(row, 'parent_code')]));
  const own = data.answers.filter((answer) => answer.period === period);
  return groupBy(own, ({ leaf }) => known(parents, leaf));
}

/** Moves the rollups of a period once everything in it is approved: of all leaves that the tree has by then. */
export async function rollUp({ tx, unitIds, periodIds, data }: DemoLoad, period: string, eventId: bigint) {
  const leaves = data.organisation.filter((row) => row.kind === 'FACILITY' || row.kind === 'PROGRAMME');
  const leafIds = leaves.flatMap((row) => unitIds.get(cell(row, 'code')) ?? []);
  await recomputeRollups(tx, { leafIds, periodIds: [known(periodIds, period)], eventId });
}

function periodStepsOf(data: DemoData, row: CsvRow): Step[] {
  const [period, endsOn] = [cell(row, 'code'), cell(row, 'ends_on')];
  const units = [...answersByUnit(data, period)];
  const keys = units.map(([unit]): UnitPeriod => ({ unit, period }));
  const submitted = units.map(([unit, answers], place): Step => {
    const at = shanghaiInstant(addDays(endsOn, daysToSubmit), 60 + 17 * place);
    return { at, run: (load) => submitDemo(load, { unit, period }, answers, at) };
  });
  const approved = keys.map((key, place): Step => {
    const at = shanghaiInstant(addDays(endsOn, daysToApprove), 300 + 11 * place);
    return {
      at,
      run: async (load) => {
        const eventId = await decideDemo(load, key, { kind: 'APPROVED', reason: null, at });
        if (place === keys.length - 1) await rollUp(load, period, eventId);
      },
    };
  });
  return [...submitted, ...approved];
}

/** Every closed period: handed in unit by unit, approved, rolled up. */
export function historySteps(data: DemoData): Step[] {
  return data.periods
    .filter((row) => cell(row, 'state') === 'closed')
    .flatMap((row) => periodStepsOf(data, row));
}
