import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { asOne } from './run-step.mjs';
import { weighAdvisories } from './weigh-advisories.mjs';

/** Advisories that a person weighed and found not to reach us: which, why, and until when. */
const ALLOWED = 'scripts/test/allowed-advisories.json';

/**
 * Asks the registry for advisories on all packages of the lock file, those of development included: they build what
 * runs. A high or critical one fails. Where the registry cannot be asked, one line says so.
 */
export function checkAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const allowed = JSON.parse(readFileSync(ALLOWED, 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  const { verdict, sentences } = weighAdvisories(stdout ?? '', allowed, today);
  if (verdict === 'unknown') {
    console.log(`Not checked for advisories: the registry could not be asked (${sentences[0]}).`);
    return { passed: 0, failed: 0 };
  }
  for (const sentence of sentences) console.error(sentence);
  console.log(verdict === 'clean' ? 'No package has a high or critical advisory.' : `See ${ALLOWED}.`);
  return asOne(verdict === 'clean' ? 0 : 1);
}
