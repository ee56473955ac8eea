import { setTimeout } from 'node:timers/promises';
import { bundleProgram } from '../driver/bundle-program';
import type { CopiedLedger } from '../driver/ledger';
import { seededRandom } from '../driver/random';
import { type SpeakingProcess, spawnSpeaking } from '../driver/spoken-lines';
import { type Expectation, expectAfter, judge, type WorkerLine } from './expectation';
import { type Effect, type UnitState, untouched } from './unit-state';

/** The chain, drafts and answers are looked at after every kill; recomputing rollups is dearer. */
const ROLLUPS_EVERY = 5;
/** A kill comes after so many lines of the worker at most, and then up to so many milliseconds. */
const MOST_LINES = 40;
const MOST_MS = 60;

/** What happened over all kills under typing, submitting and deciding. */
export interface WorkTally {
  kills: number;
  acknowledged: Record<Effect['does'], number>;
  refused: number;
  /** Verbs that a kill found under way, and those of them that had reached the ledger. */
  underWay: number;
  underWayKept: number;
  broken: string[];
}

type Found = { readonly found: Readonly<Record<string, UnitState>>; readonly broken: readonly string[] };
const isFound = (line: unknown): line is Found =>
  typeof line === 'object' && line !== null && 'found' in line;
const isUnits = (line: unknown): line is { units: string[] } =>
  typeof line === 'object' && line !== null && 'units' in line;

/**
 * Kills a process that works on `ledger` (reference data only) at `points` random moments. Each time the next process
 * opens what was left and says what it finds: every acknowledged verb, the verb under way as a whole or not at all,
 * the chain and the rollups. `seed` fixes who does what; the moment of the kill is as near as a clock allows.
 */
export async function killWhileWorking(
  ledger: CopiedLedger,
  {
    points,
    seed,
    progress = () => undefined,
  }: { points: number; seed: number; progress?: (kills: number) => void },
): Promise<WorkTally> {
  const random = seededRandom(seed);
  const tally: WorkTally = {
    kills: 0,
    acknowledged: { save: 0, submit: 0, return: 0, approve: 0, reopen: 0 },
    refused: 0,
    underWay: 0,
    underWayKept: 0,
    broken: [],
  };
  const program = await bundleProgram('checks/crash/worker.ts');
  const units = await prepare(ledger, program);
  let started = 0;
  const start = (): SpeakingProcess => {
    const task = started % ROLLUPS_EVERY === 0 || started === points ? 'check-rollups' : 'work';
    started += 1;
    return spawnSpeaking(program, [task, String(random.whole(1, 1_000_000_000)), ...units], ledger.env);
  };
  let expected = new Map<string, Expectation>(
    units.map((unit) => [unit, { sure: untouched, underWay: null }]),
  );
  let worker = start();
  for (;;) {
    worker.go();
    const { found, broken } = await worker.hear(isFound);
    tally.broken.push(...broken.map((sentence) => `after kill ${tally.kills}: ${sentence}`));
    compare(expected, found, tally);
    if (tally.kills === points || tally.broken.length > 0) break;
    const next = start();
    await worker.heard(random.whole(2, MOST_LINES));
    await setTimeout(random() * MOST_MS);
    await worker.kill();
    tally.kills += 1;
    progress(tally.kills);
    const lines = worker.lines.filter((line): line is WorkerLine => line !== null);
    count(lines, tally);
    expected = new Map(units.map((unit) => [unit, expectAfter(found[unit] ?? untouched, unit, lines)]));
    worker = next;
  }
  await worker.kill();
  return tally;
}

async function prepare(ledger: CopiedLedger, program: string): Promise<string[]> {
  const process = spawnSpeaking(program, ['prepare'], ledger.env);
  process.go();
  const { units } = await process.hear(isUnits);
  await process.ended;
  return units;
}

function compare(expected: ReadonlyMap<string, Expectation>, found: Found['found'], tally: WorkTally): void {
  for (const [unit, expectation] of expected) {
    const state = found[unit] ?? untouched;
    const judged = judge(expectation, state);
    if (expectation.underWay) tally.underWay += 1;
    if (judged === 'under-way') tally.underWayKept += 1;
    if (judged === null) {
      tally.broken.push(
        `after kill ${tally.kills}, ${unit}: expected ${JSON.stringify(expectation)}, found ${JSON.stringify(state)}`,
      );
    }
  }
}

function count(lines: readonly WorkerLine[], tally: WorkTally): void {
  const under = new Map<string, Effect['does']>();
  for (const line of lines) {
    if ('about' in line) under.set(line.about, line.effect.does);
    if ('done' in line) tally.acknowledged[under.get(line.done) ?? 'save'] += 1;
    if ('refused' in line) {
      tally.refused += 1;
      tally.broken.push(`${line.refused}: ${under.get(line.refused)} was refused (${line.code})`);
    }
    if ('failed' in line)
      tally.broken.push(`${line.failed}: ${under.get(line.failed)} failed: ${line.message}`);
  }
}
