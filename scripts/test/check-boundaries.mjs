import { readFileSync, rmSync } from 'node:fs';
import { runNode } from './run-step.mjs';

const REPORT = '.test/boundaries.json';

/** Asks a spread of the boundary matrix and counts the cases. */
export async function checkBoundaries() {
  rmSync(REPORT, { force: true });
  await runNode(['--import', 'tsx', '--conditions=react-server', 'checks/boundaries/main.ts', '--short']);
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
