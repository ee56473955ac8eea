import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** One line of a data file, by column name; an empty cell is an empty string. */
export type CsvRow = Readonly<Record<string, string>>;

const seedFolder = new URL('.', import.meta.url);

/** Reads a data file of this folder, e.g. `reference/metrics.csv`. */
export function readCsv(path: string): CsvRow[] {
  return parse(readFileSync(fileURLToPath(new URL(path, seedFolder)), 'utf8'), { columns: true, bom: true });
}

/** The data files below a folder of this folder, as paths that `readCsv` takes, in order. */
export function csvFiles(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, seedFolder)), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** The cell of a column that every line must have. */
export function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The data file has no column "${column}".`);
  return value;
}

/** The cell's text, or null where it is empty. */
export function optionalCell(row: CsvRow, column: string): string | null {
  return cell(row, column) || null;
}

/** "not-available" in a file is NOT_AVAILABLE in the database. */
export function enumWord(text: string): string {
  return text.toUpperCase().replaceAll('-', '_');
}
