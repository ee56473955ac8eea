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

/**
 * What must hold, in this order; each returns how many tests passed and failed. TEST_DATABASE_URL names the PostgreSQL
 * server of the run, '' where there is none.
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
  advisories: () => checkAdvisories(),
  arrows: async () => asOne(await runNode(['scripts/check-arrows.mjs'])),
  drift: async () => asOne(await runNode(['--import', 'tsx', 'scripts/check-drift.ts'])),
  unit: () => runVitest('unit'),
  build: async () => {
    await buildApp(say);
    return asOne(0);
  },
  size: async () => asOne(await runNode(['scripts/check-client-size.mjs'])),
  database: () => runVitest('database', { TEST_DATABASE_URL: '' }),
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
  browser: async () => {
    if (!process.env.TEST_DATABASE_URL) console.log(noPostgres);
    return runPlaywright({ CHROMIUM_PATH: await provideBrowser(say) });
  },
};

/** Steps that need nothing of the others: they run beside them, on the cores that those leave idle. */
export const BESIDE = ['database', 'postgres'];

/** Steps on the built app: they come last, with the machine to themselves. */
export const NEED_BUILD = ['boundaries', 'processes', 'browser'];

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
