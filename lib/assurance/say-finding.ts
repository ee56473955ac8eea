import type { Finding } from '../record/verify/finding';

/** The translator of the domain `audit`. */
export type AuditWords = (key: never, values?: never) => string;

/** A finding in a sentence: which row, of which event, and what is wrong with it. */
export function sayFinding(words: AuditWords, { fault, table, key, seq, tables = [] }: Finding): string {
  const say = words as unknown as (key: string, values?: Record<string, string>) => string;
  const named = (name: string) => `${say(`tables.${name}`)} (${name})`;
  return say(`faults.${fault}`, {
    row: `${say(`tables.${table}`)} (${table} ${key})`,
    placed: seq === null ? 'no' : 'yes',
    seq: seq ?? '',
    previous: seq === null ? '' : String(BigInt(seq) - 1n),
    tables: tables.map(named).join(say('listSeparator')),
  });
}
