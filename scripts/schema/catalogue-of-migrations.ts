import { PGlite } from '@electric-sql/pglite';
import { readMigrations } from '@/lib/db/migrate';
import { readCatalogue } from './read-catalogue';

/** The catalogue that the migrations in `folder` lead to, made on an in-memory PGlite. */
export async function catalogueOfMigrations(folder: string): Promise<string> {
  const database = new PGlite();
  try {
    for (const migration of await readMigrations(folder)) await database.exec(migration.sql);
    return await readCatalogue((sql) => database.query(sql));
  } finally {
    await database.close();
  }
}
