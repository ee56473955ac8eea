import { algorithmOf } from '../algorithm';
import { type Fact, hashFacts, markOf, type SealedTables, sealedRows, sealTables } from '../sealed-tables';
import { ask } from './ask';
import type { Finding } from './finding';
import { keyText, ledgerTables } from './ledger-tables';

/** Above this many facts under one event, trying each takes too long. */
const mostTried = 3000;

export interface FactsOfEvent {
  readonly id: bigint;
  readonly seq: string;
  /** The digest the event sealed; null where it sealed that there were none. */
  readonly facts: string | null;
  /** The same table by table; null on events older than that, and where there were none. */
  readonly factTables: SealedTables | null;
}

/**
 * Which fact makes the event's facts differ from what it sealed. Where it sealed them table by table, the table and the
 * row are read from there. On older events: the one without which they agree was added; the one number that is left out
 * between its neighbours was taken away; else only the tables can be named.
 */
export async function explainFacts({ id, seq, facts: sealed, factTables }: FactsOfEvent): Promise<Finding> {
  const facts = await ask<Fact>(
    'select fact, key, row_hash from facts_of($1::bigint) order by fact collate "C", key collate "C"',
    id,
  );
  if (factTables !== null) return compareTables(factTables, facts, seq);
  const added =
    facts.length <= mostTried ? facts.find((fact) => hashFacts(without(facts, fact)) === sealed) : null;
  if (added) return { fault: 'row-added', table: added.fact, key: added.key, seq };
  const left = await numbersLeftOut(id);
  const between = left.filter(({ tail }) => !tail);
  const [missing, ...more] = between.length > 0 ? between : left;
  if (missing && more.length === 0)
    return { fault: 'row-missing', table: missing.table, key: missing.key, seq };
  const tables = [...facts.map(({ fact }) => fact), ...between.map(({ table }) => table)];
  return { fault: 'facts-differ', table: 'audit_event', key: seq, seq, tables: [...new Set(tables)] };
}

/**
 * The first row that is not as it was sealed; the table alone where a rewritten row bears the mark of the one it was.
 * What is still there, but came under the event through a row that is gone, is named after that.
 */
async function compareTables(sealed: SealedTables, facts: readonly Fact[], seq: string): Promise<Finding> {
  const differing = differingTables(sealed, facts);
  let orphan: Finding | null = null;
  for (const table of differing) {
    const was = sealed[table] ? sealedRows(sealed[table]) : new Map<string, string>();
    const is = new Map(facts.flatMap(({ fact, key, row_hash }) => (fact === table ? [[key, row_hash]] : [])));
    const missing = [...was.keys()].filter((key) => !is.has(key));
    const gone = await firstGone(table, missing);
    if (gone !== null) return { fault: 'row-missing', table, key: gone, seq };
    if (missing[0] !== undefined) orphan ??= { fault: 'row-missing', table, key: missing[0], seq };
    for (const [key, hash] of is) {
      if (!was.has(key)) return { fault: 'row-added', table, key, seq };
      if (was.get(key) !== markOf(hash)) return { fault: 'row-rewritten', table, key, seq };
    }
  }
  return orphan ?? { fault: 'facts-differ', table: 'audit_event', key: seq, seq, tables: differing };
}

function differingTables(sealed: SealedTables, facts: readonly Fact[]): string[] {
  const names = [...new Set([...Object.keys(sealed), ...facts.map(({ fact }) => fact)])].sort();
  return names.filter((name) => {
    const hash = sealed[name]?.hash ?? '';
    const rows = facts.filter(({ fact }) => fact === name);
    return sealTables(rows, algorithmOf(hash) ?? undefined)?.[name]?.hash !== hash;
  });
}

/** The first of these keys that no row of the table has, under whichever event. */
async function firstGone(name: string, keys: readonly string[]): Promise<string | null> {
  const table = ledgerTables.find((each) => each.name === name);
  if (!table || keys.length === 0) return null;
  const [gone] = await ask<{ key: string }>(
    `select k.key from jsonb_array_elements_text($1::jsonb) with ordinality k(key, place)
     where not exists (select from ${name} t where ${keyText(table)} = k.key) order by k.place limit 1`,
    JSON.stringify(keys),
  );
  return gone?.key ?? null;
}

const without = (facts: readonly Fact[], one: Fact): Fact[] => facts.filter((fact) => fact !== one);

interface LeftOut {
  readonly table: string;
  readonly key: string;
  /** Behind the last row of the table, where a number drawn in vain leaves a gap as well. */
  readonly tail: boolean;
}

/** Numbers that no row has, between what came with earlier events and what came with later ones. */
async function numbersLeftOut(event: bigint): Promise<LeftOut[]> {
  const left: LeftOut[] = [];
  for (const { name, key, event: eventOf } of ledgerTables) {
    if (key.join() !== 'id') continue;
    const rows = await ask<{ key: string; tail: boolean }>(
      `with placed as (select t.id, ${eventOf} as event from ${name} t)
       select n::text as key, n > (select coalesce(max(id), 0) from ${name}) as tail
       from generate_series(
         (select coalesce(max(id), 0) + 1 from placed where event < $1::bigint),
         (select coalesce(min(id) - 1, (select last_value from pg_sequences where schemaname = current_schema()
            and sequencename = '${name}_id_seq')) from placed where event > $1::bigint)) n
       where not exists (select from ${name} t where t.id = n) limit 100`,
      event,
    );
    left.push(...rows.map((row) => ({ table: name, ...row })));
  }
  return left;
}
