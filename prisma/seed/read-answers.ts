import type { AnswerKind, Provenance, SourceKind } from '@/lib/db/generated/enums';
import { type CsvRow, cell, csvFiles, enumWord, optionalCell, readCsv } from './read-csv';

/** One answer of the demonstration, as its data file states it. */
export interface Answer {
  readonly leaf: string;
  readonly metric: string;
  readonly period: string;
  readonly breakdown: string;
  readonly kind: AnswerKind;
  readonly comparator: string;
  /** Number, date or text, as the metric's type says; null for codes and where there is no answer. */
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly enteredUnit: string | null;
  readonly direct: boolean;
  readonly reason: string;
  readonly note: string;
  readonly sourceKind: SourceKind | null;
  readonly provenance: Provenance | null;
  readonly source: string | null;
}

const word = <T extends string>(row: CsvRow, column: string): T | null => {
  const text = optionalCell(row, column);
  return text === null ? null : (enumWord(text) as T);
};

function answer(row: CsvRow): Answer {
  return {
    leaf: cell(row, 'leaf'),
    metric: cell(row, 'metric'),
    period: cell(row, 'period'),
    breakdown: cell(row, 'breakdown'),
    kind: enumWord(cell(row, 'kind')) as AnswerKind,
    comparator: cell(row, 'comparator'),
    value: optionalCell(row, 'value'),
    codes: (optionalCell(row, 'codes')?.split(';') ?? []).sort(),
    enteredUnit: optionalCell(row, 'entered_unit'),
    direct: cell(row, 'direct') === 'y',
    reason: cell(row, 'reason'),
    note: cell(row, 'note'),
    sourceKind: word<SourceKind>(row, 'source_kind'),
    provenance: word<Provenance>(row, 'provenance'),
    source: optionalCell(row, 'source'),
  };
}

/** All answers of `demo/answers`: a folder for each fiscal year, a file for each unit. */
export function readAnswers(): Answer[] {
  return csvFiles('demo/answers').flatMap((file) => readCsv(file).map(answer));
}
