import { createHash } from 'node:crypto';
import { ask } from './ask';
import type { Finding } from './finding';
import { ledgerTables } from './ledger-tables';

/** Above this many facts under one event, trying each takes too long. */
const mostTried = 3000;

export interface FactsOfEvent {
  readonly id: bigint;
  readonly seq: string;
  /** The digest the event sealed; null where it sealed that there were none. */
  readonly facts: string | null;
}

interface Fact {
  readonly fact: string;
  readonly key: string;
  readonly row_hash: string;
}

/** The digest as the database's facts_digest() makes it. */
function digestOf(facts: readonly Fact[]): string | null {
  if (facts.length === 0) return null;
  const text = facts.map(({ fact, key, row_hash }) => `${fact} ${key} ${row_hash}`).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Which fact makes the event's facts differ from what it sealed: the one without which they agree was added; the one
 * number that is left out between its neighbours was taken away. Else only the tables can be named.
 */
export async function explainFacts({ id, seq, facts: sealed }: FactsOfEvent): Promise<Finding> {
  const facts = await ask<Fact>(
    'select fact, key, row_hash from facts_of($1::bigint) order by fact collate "C", key collate "C"',
    id,
  );
  const added =
    facts.length <= mostTried ? facts.find((fact) => digestOf(without(facts, fact)) === sealed) : null;
  if (added) return { fault: 'row-added', table: added.fact, key: added.key, seq };
  const left = await numbersLeftOut(id);
  const between = left.filter(({ tail }) => !tail);
  const [missing, ...more] = between.length > 0 ? between : left;
  if (missing && more.length === 0)
    return { fault: 'row-missing', table: missing.table, key: missing.key, seq };
  const tables = [...facts.map(({ fact }) => fact), ...between.map(({ table }) => table)];
  return { fault: 'facts-differ', table: 'audit_event', key: seq, seq, tables: [...new Set(tables)] };
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
