import { readFileSync, rmSync } from 'node:fs';
import { runNode } from './run-step.mjs';

/**
 * Runs one kind of tests of vitest.config.ts, "unit" or "database", and counts them; `as` names its report. A file that
 * cannot be loaded is a failed test.
 */
export async function runVitest(kind, { as = kind, env = {} } = {}) {
  const report = `.test/vitest-${as}.json`;
  rmSync(report, { force: true });
  const code = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      `${kind}*`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  return countTests(code, readReport(report));
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** The tests of a vitest report; what failed without being a test (a file, an unhandled error) counts as one. */
export function countTests(code, report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
