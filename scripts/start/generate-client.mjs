import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { runTool } from './run-tool.mjs';

const OUTPUT = 'lib/db/generated';
const STAMP = `${OUTPUT}/.made-of`;

/** Generates Prisma's client when the schema or the packages changed since. */
export async function generateClient(say) {
  const madeOf = hashFiles(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeOf) return;
  say('Generating the database client');
  await runTool(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    // Generating does not use the schema engine, but would download one: any existing file keeps it from trying.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    failure: 'The database client could not be generated: prisma says why above.',
    quiet: true,
  });
  writeFileSync(STAMP, madeOf);
}
