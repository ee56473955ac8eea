import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { runTool } from './run-tool.mjs';

const STAMP = '.next/made-of';
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the app when its sources changed since the last build. */
export async function buildApp(say) {
  const madeOf = hashFiles(SOURCES, process.version);
  if (existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeOf) return;
  say('Building the pages (a minute the first time)');
  rmSync(STAMP, { force: true });
  await runTool(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'The pages could not be built: see above.',
    quiet: true,
  });
  writeFileSync(STAMP, madeOf);
}
