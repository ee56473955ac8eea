import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { readMigrations } from '@/lib/db/migrate';
import { loadSchemaEngine } from './load-schema-engine';

/**
 * The SQL that leads from the migrations in `migrationsFolder` to the models in `schemaFile`; empty when they agree.
 * Prisma's diff sees tables, columns, foreign keys, plain indexes and enums; the rest is the catalogue's to compare.
 */
export async function schemaDiff(migrationsFolder: string, schemaFile: string): Promise<string> {
  const database = new PGlite();
  try {
    for (const migration of await readMigrations(migrationsFolder)) await database.exec(migration.sql);
    const file = { path: schemaFile, content: readFileSync(schemaFile, 'utf8') };
    const engine = await loadSchemaEngine(database, [[file.path, file.content]]);
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [file], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [file] },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    } as Parameters<typeof engine.diff>[0]);
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    await database.close();
  }
}
