import { createHash } from 'node:crypto';
import type { OpenDatabase } from '@/lib/db/engine';

/** Every row of every table as canonical text, in the order of that text. */
export type LedgerText = ReadonlyMap<string, readonly string[]>;

/** Reads the whole database but the record of its migrations, which bears the time they were applied. */
export async function readLedger({ client }: OpenDatabase): Promise<LedgerText> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'
    order by table_name collate "C"`;
  const texts = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await client.$queryRawUnsafe<{ row: string }[]>(
      `select to_jsonb(t)::text as row from "${name}" t order by to_jsonb(t)::text collate "C"`,
    );
    texts.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return texts;
}

/** One fingerprint for all of it. */
export function fingerprint(ledger: LedgerText): string {
  const hash = createHash('sha256');
  for (const [table, rows] of ledger) hash.update(JSON.stringify([table, rows]));
  return hash.digest('hex');
}

/** The first row that is in one and not in the other, in words; null where both are equal to the bit. */
export function firstDifference(one: LedgerText, other: LedgerText): string | null {
  for (const table of new Set([...one.keys(), ...other.keys()])) {
    const [rows, others] = [one.get(table) ?? [], other.get(table) ?? []];
    const at = Array.from({ length: Math.max(rows.length, others.length) }).findIndex(
      (_, place) => rows[place] !== others[place],
    );
    if (at >= 0) return `${table}:\n  ${rows[at] ?? '(no row)'}\n  ${others[at] ?? '(no row)'}`;
  }
  return null;
}
