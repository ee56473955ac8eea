import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/test/find-browser.mjs';
import { findFreePort } from './scripts/test/find-free-port.mjs';

// E2E_PORT names a server that runs already: one file of tests is then there at once.
const given = process.env.E2E_PORT !== undefined;
// Workers read this file again: the first to read it chooses the port for all.
process.env.E2E_PORT ??= String(await findFreePort());
const baseURL = `http://localhost:${process.env.E2E_PORT}`;
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  // In this order: what only reads comes before what moves the one ledger of all tests.
  projects: ['readable', 'boundaries', 'journeys'].map((room) => ({ name: room, testDir: `e2e/${room}` })),
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
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: 'node e2e/fixtures/serve.mjs',
    env: { PORT: process.env.E2E_PORT },
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    reuseExistingServer: given,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
