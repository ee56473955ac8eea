import { readFileSync, rmSync } from 'node:fs';
import { runNode } from './run-step.mjs';

const REPORT = '.test/playwright.json';

/** Runs the browser tests and counts them. */
export async function runPlaywright(env) {
  rmSync(REPORT, { force: true });
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
  });
  try {
    const { stats } = JSON.parse(readFileSync(REPORT, 'utf8'));
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
