import { defineConfig } from '@playwright/test';
import type { ProjectOptions } from './e2e/fixtures/test';
import { requireLocalUrl } from './lib/db/testing/require-local-url.mjs';
import { findBrowser } from './scripts/test/find-browser.mjs';
import { findFreePort } from './scripts/test/find-free-port.mjs';

// E2E_PORT names a server that runs already: one file of tests is then there at once.
const given = process.env.E2E_PORT !== undefined;
// Workers read this file again: the first to read it chooses the port for all.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_SERVER_PORT ??= String(await findFreePort());
const addressOf = (port: string | undefined) => `http://localhost:${port}`;
const baseURL = addressOf(process.env.E2E_PORT);
// npm test starts a PostgreSQL server where the machine has one; what moves the ledger is told there once more.
const postgres = process.env.TEST_DATABASE_URL ? requireLocalUrl(process.env.TEST_DATABASE_URL).href : '';
const onServer = { baseURL: addressOf(process.env.E2E_SERVER_PORT), postgres };
const executablePath = await findBrowser();

const serve = (port: string | undefined, env: Record<string, string>) => ({
  command: 'node e2e/fixtures/serve.mjs',
  env: { PORT: port ?? '', ...env },
  url: `${addressOf(port)}/api/health`,
  timeout: 300_000,
  reuseExistingServer: given,
  stdout: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
});

export default defineConfig<object, ProjectOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  // In this order: what only reads, and says nothing new on another engine, comes before what moves the one ledger of
  // all tests.
  projects: [
    ...['readable', 'boundaries', 'journeys'].map((room) => ({ name: room, testDir: `e2e/${room}` })),
    ...(postgres === ''
      ? []
      : [
          {
            name: 'on PostgreSQL',
            testMatch: ['journeys/*.spec.ts', 'boundaries/safe-writing.spec.ts'],
            // A language is the same on either engine.
            grepInvert: /zh-CN/,
            use: onServer,
          },
        ]),
  ],
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 20_000,
    // A trace of every page would cost as much as the test itself; a failed one leaves its page as text.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
        '--no-first-run',
        // A page lives for seconds here: to make its scripts faster still, beside it, costs more than it saves.
        '--js-flags=--single-threaded,--no-turbofan',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: [
    serve(process.env.E2E_PORT, { E2E_DATA: '.test/browser-data', E2E_SERVER: '' }),
    ...(postgres === ''
      ? []
      : [
          serve(process.env.E2E_SERVER_PORT, {
            E2E_DATA: '.test/browser-data-postgres',
            E2E_SERVER: postgres,
          }),
        ]),
  ],
});
