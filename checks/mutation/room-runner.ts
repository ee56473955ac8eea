import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { type BundledRoom, bundleRoom } from './bundle-room';
import type { RoomTest } from './collect-tests';

/** Where the changed sources look which change is made, and count how often they come by. */
const changes: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: changes });

/** Runs the room's tests for Stryker in one process; each change gets the room as if it were read for the first time. */
class RoomRunner implements TestRunner {
  #room: BundledRoom | undefined;
  readonly #milliseconds = new Map<string, number>();

  async init(): Promise<void> {
    this.#room = await bundleRoom(process.cwd());
    // The same examples for every change; and one that fails is enough, it need not be the smallest.
    fc.configureGlobal({ seed: 20_260_331, endOnFailure: true });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = this.#load(this.#room?.files ?? []).map((test) => this.#run(test));
    for (const { id, timeSpentMs } of tests) this.#milliseconds.set(id, timeSpentMs);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: changes.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, testFilter } = options;
    changes.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const tests = this.#tests(testFilter);
    Object.assign(changes, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const ran: TestResult[] = [];
    for (const test of this.#quickestFirst(tests)) {
      ran.push(this.#run(test));
      if (ran.at(-1)?.status === TestStatus.Failed) break;
    }
    const endless = determineHitLimitReached(changes.hitCount, hitLimit);
    Object.assign(changes, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: ran });
  }

  /** Those asked for; where nobody says which reach the change, all. */
  #tests(wanted: readonly string[] | undefined): RoomTest[] {
    if (!wanted) return this.#load(this.#room?.files ?? []);
    const asked = new Set(wanted);
    const files = new Set(wanted.map((id) => id.split('#')[0] as string));
    return this.#load([...files]).filter(({ id }) => asked.has(id));
  }

  #load(files: readonly string[]): RoomTest[] {
    if (!this.#room) throw new Error('The room was not read.');
    return this.#room.load(files);
  }

  #quickestFirst(tests: readonly RoomTest[]): RoomTest[] {
    const time = ({ id }: RoomTest) => this.#milliseconds.get(id) ?? 0;
    return tests.toSorted((a, b) => time(a) - time(b));
  }

  #run({ id, name, run }: RoomTest): TestResult {
    const began = performance.now();
    const said = { id, name, fileName: `${process.cwd()}/lib/calculation/${id.split('#')[0]}` };
    changes.currentTestId = id;
    try {
      run();
      return { ...said, status: TestStatus.Success, timeSpentMs: performance.now() - began };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...said, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - began };
    } finally {
      changes.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)];
