import { dbDate } from '@/lib/calendar/db-date';
import type { DemoData } from './demo-data';
import type { DemoLoad, Step } from './demo-load';
import { type CsvRow, cell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

const provenance = 'ILLUSTRATIVE';
const subjectType = 'base-year';

/** "2022 GHG-S1 46200; 2022 GHG-S3 0" of a data file. */
export const effectsOf = (row: CsvRow) =>
  listOf(cell(row, 'effects')).map((one) => {
    const [year = '', scope = '', tonnes = ''] = one.split(' ');
    return { fiscalYear: Number(year), scope, tonnes };
  });

export const listOf = (text: string): string[] => text.split('; ').filter((one) => one !== '');

async function setPolicy({ tx, event }: DemoLoad, row: CsvRow, at: Date): Promise<void> {
  const baseYear = Number(cell(row, 'base_year'));
  const [thresholdPercent, weighs] = [cell(row, 'threshold_percent'), cell(row, 'weighs')];
  const eventId = await event({
    type: 'base-year.policy-set',
    ...{ subjectType, subjectKey: `fy${baseYear}`, at },
    after: { baseYear, thresholdPercent, weighs },
  });
  const effectiveFrom = dbDate(cell(row, 'effective_from'));
  const reason = cell(row, 'reason');
  await tx.baseYearPolicy.create({
    data: { baseYear, thresholdPercent, weighs, effectiveFrom, reason, provenance, eventId },
  });
}

async function recordChange({ tx, event }: DemoLoad, row: CsvRow, at: Date): Promise<void> {
  const [code, cause] = [cell(row, 'code'), cell(row, 'cause')];
  const effects = effectsOf(row);
  const eventId = await event({
    type: 'base-year.change-recorded',
    ...{ subjectType, subjectKey: code, at },
    after: { cause, effects },
  });
  await tx.baseYearChange.create({
    data: {
      ...{ code, cause, provenance, eventId },
      baseYear: Number(code.slice(2, 6)),
      nameEn: cell(row, 'name_en'),
      nameZh: cell(row, 'name_zh'),
      containedFrom: dbDate(cell(row, 'contained_from')),
      evidence: cell(row, 'evidence'),
      effects: { create: effects.map((one) => ({ ...one, eventId })) },
    },
  });
}

async function decide({ tx, event }: DemoLoad, row: CsvRow, at: Date): Promise<void> {
  const [kind, codes] = [cell(row, 'kind'), listOf(cell(row, 'changes'))];
  const [baseTonnes, waitingTonnes] = [cell(row, 'base_tonnes'), cell(row, 'waiting_tonnes')];
  const eventId = await event({
    type: 'base-year.decided',
    ...{ subjectType, subjectKey: codes.join(', '), at },
    after: { changes: codes, kind, base: baseTonnes, waiting: waitingTonnes },
  });
  const changes = await tx.baseYearChange.findMany({
    where: { code: { in: codes } },
    orderBy: { id: 'asc' },
  });
  const policy = await tx.baseYearPolicy.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const reason = cell(row, 'reason');
  await tx.baseYearDecision.createMany({
    data: changes.map(({ id: changeId }) => ({
      ...{ changeId, policyId: policy.id, kind, baseTonnes, waitingTonnes, reason, eventId },
    })),
  });
}

/** The base year of the demonstration: its policy, what came to it, what was decided; all of it illustrative. */
export function baseYearSteps(
  data: Pick<DemoData, 'baseYearPolicies' | 'baseYearChanges' | 'baseYearDecisions'>,
): Step[] {
  const on = (run: typeof decide, rows: readonly CsvRow[], column: string, minute: number) =>
    rows.map((row): Step => {
      const at = shanghaiInstant(cell(row, column), minute);
      return { at, run: (load) => run(load, row, at) };
    });
  return [
    ...on(setPolicy, data.baseYearPolicies, 'known_on', 30),
    ...on(recordChange, data.baseYearChanges, 'known_on', 40),
    ...on(decide, data.baseYearDecisions, 'decided_on', 50),
  ];
}
