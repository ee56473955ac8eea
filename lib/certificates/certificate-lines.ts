import { parse } from 'csv-parse/sync';
import type { CertificateEntry } from './certificate-entry';

/** The columns of a pasted list, in their order; the last three may be left out. */
export const certificateColumns = [
  'registry_id',
  'kind',
  'source',
  'mwh',
  'generated_from',
  'generated_to',
  'facility',
  'contract',
  'note',
] as const;

/** Reads a pasted list, a certificate a line, by commas (CSV) or tabs (a spreadsheet); blank lines and the head are left out. Pure. */
export function certificateLines(text: string): CertificateEntry[] {
  return text.split(/\r?\n/).flatMap((line, index): CertificateEntry[] => {
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    if (cells[0]?.toLowerCase() === certificateColumns[0]) return [];
    const [registryId = '', kind = '', source = '', megawattHours = '', generatedFrom = ''] = cells;
    const [generatedTo = '', facility = '', contract = '', note = ''] = cells.slice(5);
    return [
      {
        ...{ registryId, kind, source, megawattHours, generatedFrom, generatedTo, facility, contract, note },
        line: index + 1,
      },
    ];
  });
}

function cellsOf(line: string): string[] {
  const delimiter = line.includes('\t') ? '\t' : ',';
  const [cells = []] = parse(line, {
    delimiter,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
  }) as string[][];
  return cells;
}
