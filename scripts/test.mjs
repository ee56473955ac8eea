// npm test: everything that must hold, in one command. npm test -- unit types …: only these steps.
// Plain JavaScript, because nothing is installed yet when it begins.

import { rmSync } from 'node:fs';
import { buildApp } from './start/build-app.mjs';
import { checkNode } from './start/check-node.mjs';
import { generateClient } from './start/generate-client.mjs';
import { installPackages } from './start/install-packages.mjs';
import { runMain } from './start/refusal.mjs';
import { findPostgres } from './test/find-program.mjs';
import { asOne, runNode } from './test/run-step.mjs';

const say = (text) => console.log(`· ${text} …`);
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Each returns how many tests passed and failed. */
const STEPS = {
  lint: async () =>
    asOne(await runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])),
  types: async () => {
    // A development server leaves the types of pages that are gone.
    rmSync('.next/dev/types', { recursive: true, force: true });
    const generated = await runNode(['node_modules/next/dist/bin/next', 'typegen']);
    return asOne(generated || (await runNode(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])));
  },
  advisories: async () => (await import('./test/check-advisories.mjs')).checkAdvisories(),
  arrows: async () => asOne(await runNode(['scripts/check-arrows.mjs'])),
  drift: async () => asOne(await runNode(['--import', 'tsx', 'scripts/check-drift.ts'])),
  unit: async () => (await import('./test/run-vitest.mjs')).runVitest('unit'),
  database: async () =>
    (await import('./test/run-vitest.mjs')).runVitest('database', { TEST_DATABASE_URL: '' }),
  postgres: testOnPostgres,
  build: async () => {
    await buildApp(say);
    return asOne(0);
  },
  size: async () => asOne(await runNode(['scripts/check-client-size.mjs'])),
  boundaries: async () => (await import('./test/check-boundaries.mjs')).checkBoundaries(),
  browser: testInBrowser,
};

async function testOnPostgres() {
  const { runVitest } = await import('./test/run-vitest.mjs');
  if (process.env.TEST_DATABASE_URL) return runVitest('database');
  const programs = findPostgres();
  if (!programs) {
    console.log('PostgreSQL is not on this machine: the database tests ran on the embedded database alone.');
    return { passed: 0, failed: 0 };
  }
  const { startPostgres } = await import('./test/start-postgres.mjs');
  const server = await startPostgres(programs);
  try {
    return await runVitest('database', { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

async function testInBrowser() {
  const { provideBrowser } = await import('./test/provide-browser.mjs');
  const { runPlaywright } = await import('./test/run-playwright.mjs');
  return runPlaywright({ CHROMIUM_PATH: await provideBrowser(say) });
}

await runMain(async () => {
  checkNode();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
    process.exit(1);
  }
  await installPackages(say);
  await generateClient(say);

  const results = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(STEPS)) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
    results.push(await runStep(name));
  }
  report(results);
});

async function runStep(name) {
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

function report(results) {
  console.log(
    `\n${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`,
  );
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${'in all'.padEnd(28)}${sum('seconds').toFixed(1).padStart(10)}\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
