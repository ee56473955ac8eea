import { readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { loadSchemaEngine } from './load-schema-engine';

/**
 * The SQL that leads from what `database` is, by its migrations, to the models in `schemaFile`; empty when they agree.
 * Prisma's diff sees tables, columns, foreign keys, plain indexes and enums; the rest is the catalogue's to compare.
 */
export async function schemaDiff(database: PGlite, schemaFile: string): Promise<string> {
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
}
