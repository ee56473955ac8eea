import type { Tx } from '../db/tx';
import { ledgerAlgorithm } from './algorithm';
import { hashText } from './hash';

/** A fact as the database's facts_of() tells it. */
export interface Fact {
  readonly fact: string;
  readonly key: string;
  readonly row_hash: string;
}

/** The facts of one table under an event: their hash, and what tells which of them is another or gone. */
export interface SealedTable {
  readonly hash: string;
  /** Their keys in order; numbers that follow each other as one span: "4-9 12". */
  readonly keys: string;
  /** The first four digits of each row's hash, in the same order: enough to find the row, the hash above proves it. */
  readonly marks: string;
}

export type SealedTables = Readonly<Record<string, SealedTable>>;

export interface SealedFacts {
  readonly facts: string | null;
  readonly factTables: SealedTables | null;
}

export const markLength = 4;

/** What the event's own hash will say of the facts written with it; nulls where there are none. */
export async function sealFacts(tx: Tx, eventId: bigint): Promise<SealedFacts> {
  const facts = await tx.$queryRaw<Fact[]>`
    select fact, key, row_hash from facts_of(${eventId}) order by fact collate "C", key collate "C"`;
  return { facts: hashFacts(facts), factTables: sealTables(facts) };
}

/** The hash over all of them, as the database's facts_hash() makes it; they come in the order of their bytes. */
export function hashFacts(facts: readonly Fact[], algorithm = ledgerAlgorithm): string | null {
  if (facts.length === 0) return null;
  return hashText(facts.map(({ fact, key, row_hash }) => `${fact} ${key} ${row_hash}`).join('\n'), algorithm);
}

/** The same table by table. */
export function sealTables(facts: readonly Fact[], algorithm = ledgerAlgorithm): SealedTables | null {
  if (facts.length === 0) return null;
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    const rows = tables.get(fact.fact);
    if (rows) rows.push(fact);
    else tables.set(fact.fact, [fact]);
  }
  return Object.fromEntries(
    [...tables].map(([table, rows]) => {
      const ordered = [...rows].sort((a, b) => inOrder(a.key, b.key));
      return [
        table,
        {
          hash: hashFacts(rows, algorithm) ?? '',
          keys: asSpans(ordered.map(({ key }) => key)),
          marks: ordered.map(({ row_hash }) => markOf(row_hash)).join(''),
        },
      ];
    }),
  );
}

export const markOf = (rowHash: string): string =>
  rowHash.slice(rowHash.indexOf(':') + 1).slice(0, markLength);

const isNumber = (key: string): boolean => /^\d+$/.test(key);

/** Numbers by their size, other keys by their letters. */
function inOrder(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}

function asSpans(keys: readonly string[]): string {
  const spans: [string, string][] = [];
  for (const key of keys) {
    const last = spans.at(-1);
    if (last && isNumber(key) && isNumber(last[1]) && Number(key) === Number(last[1]) + 1) last[1] = key;
    else spans.push([key, key]);
  }
  return spans.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(' ');
}

/** Every key that was sealed, with its mark. */
export function sealedRows({ keys, marks }: SealedTable): Map<string, string> {
  const each = keys.split(' ').flatMap((span) => {
    const [first, last] = /^(\d+)-(\d+)$/.exec(span)?.slice(1).map(Number) ?? [];
    if (first === undefined || last === undefined) return [span];
    return Array.from({ length: last - first + 1 }, (_, place) => String(first + place));
  });
  return new Map(each.map((key, place) => [key, marks.slice(place * markLength, (place + 1) * markLength)]));
}
