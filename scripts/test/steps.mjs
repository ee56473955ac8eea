import { rmSync } from 'node:fs';
import { buildApp } from '../start/build-app.mjs';
import { checkAdvisories } from './check-advisories.mjs';
import { checkBoundaries } from './check-boundaries.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runPlaywright } from './run-playwright.mjs';
import { asOne, runNode } from './run-step.mjs';
import { runVitest } from './run-vitest.mjs';

const say = (text) => console.log(`· ${text} …`);
const noPostgres = 'PostgreSQL is not on this machine: these tests ran on the embedded database alone.';

/** Whether the database tests of this run are told on PostgreSQL too. */
const hasPostgres = () =>
  Boolean(process.env.TEST_DATABASE_URL) && process.env.TEST_STEPS?.split(' ').includes('postgres');

/**
 * What must hold; each returns how many tests passed and failed. They begin in this order, several at once: the way to
 * the browser, which takes longest, comes first. TEST_DATABASE_URL names the PostgreSQL server of the run, '' where there
 * is none; TEST_STEPS the steps of the run.
 */
export const STEPS = {
  lint: async () =>
    asOne(await runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])),
  types: async () => {
    // A development server leaves the types of pages that are gone.
    rmSync('.next/dev/types', { recursive: true, force: true });
    const generated = await runNode(['node_modules/next/dist/bin/next', 'typegen']);
    return asOne(generated || (await runNode(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])));
  },
  build: async () => {
    await buildApp(say);
    return asOne(0);
  },
  browser: async () => {
    if (!process.env.TEST_DATABASE_URL) console.log(noPostgres);
    return runPlaywright({ CHROMIUM_PATH: await provideBrowser(say) });
  },
  database: () => {
    // What only reads or compares both engines runs once, on PostgreSQL where that step is to come.
    const env = { TEST_DATABASE_URL: '', TOLD_ONCE: hasPostgres() ? 'elsewhere' : '' };
    return runVitest('database', { as: 'embedded', env });
  },
  postgres: async () => {
    if (process.env.TEST_DATABASE_URL) return runVitest('database');
    console.log(noPostgres);
    return { passed: 0, failed: 0 };
  },
  boundaries: () => checkBoundaries(),
  processes: async () => {
    const check = ['scripts/run.mjs', 'checks/processes/check-processes.ts'];
    if (process.env.TEST_DATABASE_URL) return asOne(await runNode(check));
    console.log('PostgreSQL is not on this machine: no two processes share a ledger here.');
    return { passed: 0, failed: 0 };
  },
  unit: () => runVitest('unit'),
  drift: async () => asOne(await runNode(['--import', 'tsx', 'scripts/check-drift.ts'])),
  arrows: async () => asOne(await runNode(['scripts/check-arrows.mjs'])),
  size: async () => asOne(await runNode(['scripts/check-client-size.mjs'])),
  advisories: () => checkAdvisories(),
};

/** What must be over before a step begins: these run the app as it was built. */
export const NEEDS = {
  build: ['types'],
  size: ['build'],
  browser: ['build'],
  boundaries: ['build'],
  processes: ['build'],
};

/** Those that a PostgreSQL server is started for. */
export const ON_SERVER = ['postgres', 'processes', 'browser'];

/** Runs one step; what it throws is one failure. */
export async function runStep(name) {
  const started = Date.now();
  let counted;
  try {
    counted = await STEPS[name]();
  } catch (error) {
    console.error(error.message);
    counted = { passed: 0, failed: 1 };
  }
  return { name, ...counted, seconds: (Date.now() - started) / 1000 };
}
