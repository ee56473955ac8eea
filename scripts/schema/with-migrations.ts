import { PGlite } from '@electric-sql/pglite';
import { readMigrations } from '@/lib/db/migrate';

/** Gives `use` an in-memory PGlite to which the migrations in `folder` were applied, and closes it afterwards. */
export async function withMigrations<T>(folder: string, use: (database: PGlite) => Promise<T>): Promise<T> {
  const database = new PGlite();
  try {
    for (const migration of await readMigrations(folder)) await database.exec(migration.sql);
    return await use(database);
  } finally {
    await database.close();
  }
}
