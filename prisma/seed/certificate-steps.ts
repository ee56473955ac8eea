import { qualityCriteria } from '@/lib/calculation/certificate';
import { addDays } from '@/lib/calendar/add-days';
import { dbDate } from '@/lib/calendar/db-date';
import type { DemoLoad, Step } from './demo-load';
import { groupBy } from './group-by';
import { known } from './known';
import { type CsvRow, cell, enumWord, optionalCell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

/** After the last day of generation; before the quarter's answers are handed in. */
const daysToRegister = 4;
const daysToRetire = 5;

const evidence = 'Illustrative: the registry’s statement.';

async function register(load: DemoLoad, rows: readonly CsvRow[], at: Date): Promise<void> {
  const { tx, event, unitIds } = load;
  const eventId = await event({
    type: 'certificate.registered',
    subjectType: 'certificate',
    subjectKey: `demonstration (${rows.length})`,
    at,
    after: { certificates: rows.length },
  });
  await tx.energyCertificate.createMany({
    data: rows.map((row) => ({
      registryId: cell(row, 'registry_id'),
      kind: cell(row, 'kind'),
      source: cell(row, 'source'),
      megawattHours: cell(row, 'mwh'),
      generatedFrom: dbDate(cell(row, 'generated_from')),
      generatedTo: dbDate(cell(row, 'generated_to')),
      unitId: known(unitIds, cell(row, 'facility')),
      provenance: enumWord(cell(row, 'provenance')) as 'ILLUSTRATIVE',
      note: optionalCell(row, 'note'),
      eventId,
    })),
  });
}

async function retire({ tx, event }: DemoLoad, rows: readonly CsvRow[], at: Date, on: string): Promise<void> {
  const eventId = await event({
    type: 'certificate.status-recorded',
    subjectType: 'certificate',
    subjectKey: `demonstration (${rows.length})`,
    at,
    after: { certificates: rows.length, kinds: ['transferred', 'retired', 'criteria-met'] },
  });
  const certificates = await tx.energyCertificate.findMany({
    where: { registryId: { in: rows.map((row) => cell(row, 'registry_id')) } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const said = { holds: true, datedOn: dbDate(on), evidence, eventId };
  await tx.certificateStatus.createMany({
    data: certificates.flatMap(({ id: certificateId }) => [
      { certificateId, kind: 'transferred', criteria: [], ...said },
      { certificateId, kind: 'retired', criteria: [], ...said },
      { certificateId, kind: 'criteria-met', criteria: [...qualityCriteria], ...said },
    ]),
  });
}

/** The certificates behind what was answered on them: registered, transferred and retired before the answers came. */
export function certificateSteps(rows: readonly CsvRow[]): Step[] {
  return [...groupBy(rows, (row) => cell(row, 'generated_to'))].flatMap(([generatedTo, own]): Step[] => {
    const [registered, retired] = [daysToRegister, daysToRetire].map((days) => addDays(generatedTo, days));
    const [first, second] = [shanghaiInstant(registered ?? '', 30), shanghaiInstant(retired ?? '', 30)];
    return [
      { at: first, run: (load) => register(load, own, first) },
      { at: second, run: (load) => retire(load, own, second, retired ?? '') },
    ];
  });
}
