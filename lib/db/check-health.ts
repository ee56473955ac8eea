import { currentDatabase } from './engine';
import { readMigrations } from './migrate';

export interface Health {
  readonly database: { readonly engine: 'embedded' | 'server' | 'none'; readonly ok: boolean };
  readonly migrations: { readonly applied: number; readonly pending: number } | null;
}

/** Whether the database answers, and whether it has the tables this build expects. Never throws, never says where it is. */
export async function checkHealth(folder = 'prisma/migrations'): Promise<Health> {
  let engine: Health['database']['engine'] = 'none';
  try {
    const { client, location } = currentDatabase();
    engine = location.kind === 'server' ? 'server' : 'embedded';
    const rows = await client.$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    const applied = new Set(rows.map((row) => row.migration_name));
    const known = await readMigrations(folder);
    const pending = known.filter(({ name }) => !applied.has(name)).length;
    return { database: { engine, ok: true }, migrations: { applied: applied.size, pending } };
  } catch {
    return { database: { engine, ok: false }, migrations: null };
  }
}
