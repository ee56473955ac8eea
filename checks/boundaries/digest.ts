import type { OpenDatabase } from '@/lib/db/engine';

/** Kept for running, not for the ledger: attempts to sign in, and what was being sent when a session had ended. */
const operational = new Set(['sign_in_attempt', 'held_form']);

/** A session was seen again: that is no change of it. */
const textOf = (table: string) => (table === 'session' ? `(to_jsonb(t) - 'last_seen_at')::text` : 't::text');

/** A hash of every table's rows, by table. */
export async function digestOf({ client }: OpenDatabase): Promise<Map<string, string>> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const digests = new Map<string, string>();
  for (const { name } of tables.filter((table) => !operational.has(table.name))) {
    const [row] = await client.$queryRawUnsafe<{ digest: string }[]>(
      `select count(*) || ' rows, ' || coalesce(md5(string_agg(${textOf(name)}, E'\\n' order by ${textOf(name)})), '') as digest from "${name}" t`,
    );
    digests.set(name, row?.digest ?? '');
  }
  return digests;
}

/** The tables that are not as they were, in words. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((table) => before.get(table) !== after.get(table))
    .map((table) => `${table}: ${before.get(table)} → ${after.get(table)}`);
}
