import { ask, takeTurns } from './ask';
import type { Checked, Finding } from './finding';
import { keyText, type LedgerTable } from './ledger-tables';

const rowsPerPage = 500;

interface LookedAt {
  readonly key: string;
  /** The columns of the key as JSON, where the next page begins. */
  readonly place: string;
  readonly whole: boolean;
  readonly event: bigint | null;
}

/** Recomputes the hash of every row of a table. A row that belongs to no event is found as well. */
export async function checkRows(table: LedgerTable): Promise<Checked> {
  const columns = table.key.map((column) => `"${column}"`).join(', ');
  const places = table.key.map((column) => `'${column}', t."${column}"`).join(', ');
  const after = `where (${columns}) > (select ${columns} from jsonb_populate_record(null::${table.name}, $1::jsonb))`;
  const page = (where: string, ...last: string[]) =>
    ask<LookedAt>(
      `select ${keyText(table)} as key, jsonb_build_object(${places})::text as place,
         t.row_hash = row_hash_of(to_jsonb(t)) as whole, ${table.event} as event
       from (select * from ${table.name} ${where} order by ${columns} limit ${rowsPerPage}) t order by ${columns}`,
      ...last,
    );
  const broken: LookedAt[] = [];
  let rows = 0;
  let looked = await page('');
  for (;;) {
    rows += looked.length;
    broken.push(...looked.filter(({ whole, event }) => !whole || event === null));
    const last = looked.at(-1);
    if (!last || looked.length < rowsPerPage) break;
    await takeTurns();
    looked = await page(after, last.place);
  }
  return { rows, found: await asFindings(table, broken) };
}

async function asFindings(table: LedgerTable, broken: readonly LookedAt[]): Promise<Finding[]> {
  if (broken.length === 0) return [];
  const events = await ask<{ id: bigint; seq: bigint }>(
    'select id, seq from audit_event where id = any (string_to_array($1, chr(44))::bigint[])',
    [...new Set(broken.flatMap(({ event }) => (event === null ? [] : [event])))].join(),
  );
  const places = new Map(events.map(({ id, seq }) => [BigInt(id), String(seq)]));
  return broken.map(({ key, whole, event }) => ({
    fault: whole ? 'row-orphan' : 'row-changed',
    table: table.name,
    key,
    seq: event === null ? null : (places.get(BigInt(event)) ?? null),
  }));
}
