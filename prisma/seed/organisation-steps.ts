import { dbDate } from '@/lib/calendar/db-date';
import type { Relationship, UnitKind } from '@/lib/db/generated/enums';
import type { DemoLoad, Step } from './demo-load';
import { known } from './known';
import { type CsvRow, cell, enumWord, optionalCell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

const optionalDate = (row: CsvRow, column: string): Date | null => {
  const day = optionalCell(row, column);
  return day === null ? null : dbDate(day);
};

/** One unit with its place in the tree, who owns it, and the details of a leaf. */
async function createUnit({ tx, event, unitIds }: DemoLoad, row: CsvRow, at: Date): Promise<void> {
  const [code, kind, region] = [cell(row, 'code'), cell(row, 'kind') as UnitKind, cell(row, 'region')];
  const [type, parent] = [optionalCell(row, 'type'), optionalCell(row, 'parent_code')];
  const validFrom = dbDate(cell(row, 'valid_from'));
  const validTo = optionalDate(row, 'valid_to');
  const eventId = await event({
    type: 'unit.created',
    subjectType: 'unit',
    subjectKey: code,
    at,
    after: { parent, kind, type, validFrom: cell(row, 'valid_from'), equityShare: cell(row, 'equity_share') },
  });
  const unit = await tx.organisationalUnit.create({
    data: {
      code,
      kind,
      type,
      nameEn: cell(row, 'name_en'),
      nameZh: cell(row, 'name_zh'),
      provenance: enumWord(cell(row, 'status')) as 'PUBLISHED' | 'ILLUSTRATIVE',
      source: optionalCell(row, 'source'),
      note: optionalCell(row, 'note'),
      eventId,
    },
    select: { id: true },
  });
  unitIds.set(code, unit.id);
  const parentId = parent === null ? null : known(unitIds, parent);
  await tx.reportingParent.create({ data: { unitId: unit.id, parentId, validFrom, validTo, eventId } });
  if (parentId !== null) {
    await tx.ownershipEdge.create({
      data: {
        ownerId: parentId,
        ownedId: unit.id,
        relationship: cell(row, 'relationship') as Relationship,
        equityShare: cell(row, 'equity_share'),
        financialControl: cell(row, 'financial_control') === 'true',
        operationalControl: cell(row, 'operational_control') === 'true',
        validFrom,
        validTo,
        eventId,
      },
    });
  }
  if (kind === 'FACILITY') {
    const plantOperator = type === 'hosted-data-centre' ? 'LANDLORD' : 'GROUP';
    await tx.facility.create({ data: { unitId: unit.id, region, plantOperator } });
  }
  if (kind === 'PROGRAMME') {
    await tx.initiative.create({ data: { unitId: unit.id, region, startedOn: validFrom } });
  }
}

/** Each unit is made on the day it joins; parents stand before their children in the file. */
export function organisationSteps(rows: readonly CsvRow[]): Step[] {
  return rows.map((row) => {
    const at = shanghaiInstant(cell(row, 'valid_from'));
    return { at, run: (load) => createUnit(load, row, at) };
  });
}
