import { dbDate } from '@/lib/calendar/db-date';
import type { DemoLoad, Step } from './demo-load';
import { known } from './known';
import { type CsvRow, cell, optionalCell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

async function determine({ tx, event, unitIds }: DemoLoad, row: CsvRow, at: Date): Promise<void> {
  const [unit, subject] = [cell(row, 'unit'), cell(row, 'subject')];
  const eventId = await event({
    type: 'facility.scope-determined',
    subjectType: 'unit',
    subjectKey: unit,
    at,
    after: { subject },
  });
  await tx.scopeDetermination.create({
    data: {
      ...{ unitId: known(unitIds, unit), subject, provenance: 'ILLUSTRATIVE', eventId },
      direction: optionalCell(row, 'direction'),
      leaseKind: optionalCell(row, 'lease_kind'),
      operatedByGroup: subject === 'lease' ? cell(row, 'operated_by_group') === 'y' : null,
      carriedBy: optionalCell(row, 'carried_by'),
      paidBy: optionalCell(row, 'paid_by'),
      contract: cell(row, 'contract'),
      validFrom: dbDate(cell(row, 'valid_from')),
      reason: cell(row, 'reason'),
    },
  });
}

/** How a few places of the demonstration are leased, and who pays for carriage; all of it illustrative. */
export const determinationSteps = (rows: readonly CsvRow[]): Step[] =>
  rows.map((row): Step => {
    const at = shanghaiInstant(cell(row, 'known_on'), 30);
    return { at, run: (load) => determine(load, row, at) };
  });
