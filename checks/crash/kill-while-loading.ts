import { setTimeout } from 'node:timers/promises';
import type { CopiedLedger } from '../driver/ledger';
import { seededRandom } from '../driver/random';
import { type SpeakingProcess, spawnSpeaking } from '../driver/spoken-lines';

const LOADER = 'checks/crash/loader.ts';

type Contents = Readonly<Record<'metrics' | 'factors' | 'units' | 'answers' | 'events', number>>;
type Held = { readonly held: Contents; readonly broken: readonly string[] };
type Loaded = { readonly loaded: Contents; readonly broken: readonly string[] };
const isHeld = (line: unknown): line is Held => line !== null && Object.hasOwn(line as object, 'held');
const isLoaded = (line: unknown): line is Loaded => line !== null && Object.hasOwn(line as object, 'loaded');

/** What happened over all kills under loading. */
export interface LoadTally {
  kills: number;
  /** The step that each kill hit. */
  steps: Record<string, number>;
  /** Loads that came to their end, the last one undisturbed. */
  loads: number;
  broken: string[];
}

/**
 * Fills an empty ledger as `npm start` does and kills it at `points` random moments, the next process going on from
 * what was left: the catalogue and the demonstration are there as a whole or not at all, and loading again completes.
 * `empty` makes a ledger that holds nothing.
 */
export async function killWhileLoading(
  empty: () => Promise<CopiedLedger>,
  {
    points,
    seed,
    progress = () => undefined,
  }: { points: number; seed: number; progress?: (kills: number) => void },
): Promise<LoadTally> {
  const random = seededRandom(seed);
  const tally: LoadTally = { kills: 0, steps: {}, loads: 0, broken: [] };
  let ledger = await empty();
  const began = performance.now();
  const whole = await finish(start(ledger), tally);
  const duration = performance.now() - began;
  await ledger.remove();
  ledger = await empty();
  while (tally.kills < points && tally.broken.length === 0) {
    const loader = start(ledger);
    // Early moments more often: making the database and its tables is over in a second or two.
    const moment = setTimeout(duration * random() ** 2);
    await Promise.race([moment, loader.ended]);
    await loader.kill();
    tally.kills += 1;
    progress(tally.kills);
    look(loader, whole, tally);
    if (loader.lines.some(isLoaded)) {
      tally.loads += 1;
      await ledger.remove();
      ledger = await empty();
    }
  }
  if (tally.broken.length === 0) await finish(start(ledger), tally, whole);
  await ledger.remove();
  return tally;
}

function start(ledger: CopiedLedger): SpeakingProcess {
  const loader = spawnSpeaking(LOADER, ['check-rollups'], ledger.env);
  loader.go();
  return loader;
}

async function finish(loader: SpeakingProcess, tally: LoadTally, whole?: Contents): Promise<Contents> {
  const { loaded, broken } = await loader.hear(isLoaded);
  await loader.ended;
  look(loader, whole ?? loaded, tally);
  tally.loads += 1;
  tally.broken.push(...broken);
  return loaded;
}

function look(loader: SpeakingProcess, whole: Contents, tally: LoadTally): void {
  const step =
    loader.lines.map((line) => (line as { step?: string } | null)?.step).findLast(Boolean) ?? 'starting';
  tally.steps[step] = (tally.steps[step] ?? 0) + 1;
  const found = loader.lines.find(isHeld);
  if (!found) return;
  tally.broken.push(...found.broken);
  const { held } = found;
  const catalogue = { metrics: held.metrics, factors: held.factors };
  const none = { metrics: 0, factors: 0 };
  const all = { metrics: whole.metrics, factors: whole.factors };
  const demo = { units: held.units, answers: held.answers };
  const fits =
    (same(catalogue, none) && held.units === 0) ||
    (same(catalogue, all) && (same(demo, { units: 0, answers: 0 }) || same(held, whole)));
  if (!fits)
    tally.broken.push(`after kill ${tally.kills}: ${JSON.stringify(held)} of ${JSON.stringify(whole)}`);
}

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.entries(a).every(([key, count]) => b[key] === count);
