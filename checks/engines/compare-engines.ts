import fc from 'fast-check';
import type { OpenDatabase } from '@/lib/db/engine';
import { operations } from './operations';
import { play } from './play';
import { fingerprint, firstDifference, readLedger } from './read-ledger';
import { createWorld } from './world';

export interface Comparison {
  /** How many operations were done and how many were refused, by name and by what became of them. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Of the whole ledger at the end, the same on both. */
  readonly fingerprint: string;
  readonly rows: number;
}

/**
 * Plays the same `runs` random sequences on two migrated, empty databases, one after the other on the same
 * ledger, and compares everything after each. Throws with the seed, the run and the first row that differs.
 */
export async function compareEngines(
  databases: readonly [OpenDatabase, OpenDatabase],
  { runs, seed, onRun }: { runs: number; seed: number; onRun?: (run: number) => void },
): Promise<Comparison> {
  const [one, other] = [await createWorld(databases[0]), await createWorld(databases[1])];
  const outcomes = new Map<string, number>();
  let last = await readLedger(one.database);
  let minute = 1;
  for (const [run, sequence] of fc.sample(operations, { numRuns: runs, seed }).entries()) {
    const [said, saidThere] = [await play(one, sequence, minute), await play(other, sequence, minute)];
    minute += sequence.length;
    const place = said.findIndex((outcome, at) => outcome !== saidThere[at]);
    const about = `seed ${seed}, run ${run + 1}`;
    if (place >= 0) {
      const { by, name } = sequence[place] ?? {};
      throw new Error(`${about}, ${by}: ${name}: ${said[place]} on one, ${saidThere[place]} on the other.`);
    }
    last = await readLedger(one.database);
    const difference = firstDifference(last, await readLedger(other.database));
    if (difference !== null) throw new Error(`${about}: the ledgers differ in ${difference}`);
    for (const [at, outcome] of said.entries()) {
      const key = `${sequence[at]?.name.split(' {')[0]}: ${outcome}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    }
    onRun?.(run + 1);
  }
  const rows = [...last.values()].reduce((sum, each) => sum + each.length, 0);
  return { outcomes, fingerprint: fingerprint(last), rows };
}
