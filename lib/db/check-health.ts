import { currentDatabase, type OpenDatabase } from './engine';
import { readMigrations } from './migrate';
import { type StorageTrouble, storageTrouble } from './storage';
import { within } from './within';

export interface Health {
  readonly database: { readonly engine: 'embedded' | 'server' | 'none'; readonly ok: boolean };
  /** The folder of an embedded ledger; `trouble` where nothing can be written there. */
  readonly storage: { readonly ok: boolean; readonly trouble: StorageTrouble | null };
  readonly migrations: { readonly applied: number; readonly pending: number } | null;
}

/** A database that takes longer to answer a probe does not answer people either. */
const patienceMs = 3_000;

/**
 * Whether the database answers and can be written, and whether it has the tables this build expects. Never throws,
 * never takes long, never says where it is.
 */
export async function checkHealth(folder = 'prisma/migrations'): Promise<Health> {
  let engine: Health['database']['engine'] = 'none';
  let trouble: StorageTrouble | null = null;
  try {
    const open = currentDatabase();
    engine = open.location.kind === 'server' ? 'server' : 'embedded';
    trouble = await storageTrouble(open.location);
    const migrations = await within(patienceMs, readHistory(open, folder));
    return { database: { engine, ok: true }, storage: { ok: trouble === null, trouble }, migrations };
  } catch {
    return { database: { engine, ok: false }, storage: { ok: trouble === null, trouble }, migrations: null };
  }
}

async function readHistory({ client }: OpenDatabase, folder: string) {
  const rows = await client.$queryRaw<{ migration_name: string }[]>`
    select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map((row) => row.migration_name));
  const known = await readMigrations(folder);
  return { applied: applied.size, pending: known.filter(({ name }) => !applied.has(name)).length };
}
