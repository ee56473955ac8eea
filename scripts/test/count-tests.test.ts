import { expect, test } from 'vitest';
import { findPostgres } from './find-program.mjs';
import { countTests } from './run-vitest.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('passed and failed tests are counted as the report says', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'failed')];
  expect(countTests(1, { numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
    passed: 2,
    failed: 1,
  });
});

test('a file that could not be loaded has no test that failed, and counts as one', () => {
  const testResults = [file('passed', 'passed'), file('failed')];
  expect(countTests(1, { numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('a run that ends badly without a failed test is a failure', () => {
  expect(countTests(1, { numPassedTests: 5, numFailedTests: 0, testResults: [] })).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('no PostgreSQL in PATH nor where Debian keeps it is none', () => {
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  expect(findPostgres('/nowhere')).toBeUndefined();
  process.env.PATH = path;
});
