import type { AnswerKind, SourceKind } from '@/lib/db/generated/enums';
import type { DemoLoad } from './demo-load';
import { known } from './known';
import { type CsvRow, cell, enumWord, optionalCell } from './read-csv';

/** Drafted cells of the data file, as the table of drafts takes them. */
export function draftRows(
  { unitIds, definitions }: Pick<DemoLoad, 'unitIds' | 'definitions'>,
  rows: readonly CsvRow[],
) {
  return rows.map((row) => {
    const sourceKind = optionalCell(row, 'source_kind');
    return {
      unitId: known(unitIds, cell(row, 'leaf')),
      metricId: known(definitions, cell(row, 'metric')).metricId,
      breakdown: cell(row, 'breakdown'),
      kind: enumWord(cell(row, 'kind')) as AnswerKind,
      comparator: cell(row, 'comparator'),
      entered: cell(row, 'entered'),
      enteredUnit: cell(row, 'entered_unit'),
      reason: cell(row, 'reason'),
      note: cell(row, 'note'),
      sourceKind: sourceKind === null ? null : (enumWord(sourceKind) as SourceKind),
    };
  });
}
