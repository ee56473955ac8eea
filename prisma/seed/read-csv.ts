import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row by its column names; an empty cell is the empty text. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads one of the seed's data files, given below prisma/seed. */
export function readCsv(file: string): CsvRow[] {
  return parse(readFileSync(path.join(process.cwd(), 'prisma/seed', file), 'utf8'), {
    columns: true,
    bom: true,
  });
}

/** A cell that must be there. */
export function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The column ${column} is missing.`);
  return value;
}

/** A cell that may be empty. */
export function optional(row: CsvRow, column: string): string | null {
  return cell(row, column) || null;
}
