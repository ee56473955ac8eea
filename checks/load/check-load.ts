// npm run check:load -- --people 200 [--saves 4] [--pause 60] [--engine embedded|server|both] [--seed N]
// The last evening of the quarter over HTTP: no error, no lost update; prints how long a save took.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type RunningApp, startApp } from '../driver/app';
import { startCluster } from '../driver/cluster';
import { enginesOf } from '../driver/engines-of';
import { type CopiedLedger, cleanEnvironment, copyLedger, type Engine } from '../driver/ledger';
import { machine } from '../driver/machine';
import { percentile } from '../driver/percentile';
import { Person } from '../driver/person';
import { seededRandom } from '../driver/random';
import { lostUpdates } from './accepted-saves';
import { type EveningCell, emailOf } from './evening';
import { type EveningTally, spendEvening } from './spend-evening';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    saves: { type: 'string', default: '4' },
    pause: { type: 'string', default: '60' },
    engine: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
  },
});
const [people, saves, pause] = [Number(values.people), Number(values.saves), Number(values.pause)];
console.log(
  `${people} people, ${saves} saves each, ${pause} s between two, seed ${values.seed}, ${machine()}`,
);
const cluster = values.engine === 'embedded' ? null : await startCluster();
const broken: string[] = [];
try {
  for (const engine of enginesOf(values.engine, cluster)) broken.push(...(await lastEvening(engine)));
} finally {
  await cluster?.stop();
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'No error and no lost update.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);

async function lastEvening(engine: Engine): Promise<string[]> {
  const ledger = await copyLedger(engine, { server: cluster?.url });
  const before = readCells(ledger, people);
  const app = await startApp(ledger);
  const { tallies, seconds, signIns } = await everybody(app, before);
  const exit = await app.stop();
  const after = readCells(ledger, 0);
  await ledger.remove();
  const errors = tallies.flatMap((tally) => tally.errors);
  const accepted = tallies.flatMap((tally) => tally.accepted);
  const times = (of: 'saving' | 'opening' | 'drawing') => tallies.flatMap((tally) => tally[of]);
  const stale = tallies.reduce((sum, tally) => sum + tally.stale, 0);
  const show = (of: readonly number[]) =>
    [0.5, 0.95, 0.99, 1].map((share) => `${Math.round(percentile(of, share))}`).join(' / ');
  console.log(
    [
      `${engine}: ${accepted.length} saves taken in ${seconds.toFixed(0)} s (${(accepted.length / seconds).toFixed(1)} a second), ${stale} told that a colleague was first, ${errors.length} errors`,
      `  ms (p50 / p95 / p99 / longest): a save ${show(times('saving'))}; opening a leaf ${show(times('opening'))}; its page drawn anew ${show(times('drawing'))}; signing in, eight at a time, ${show(signIns)}`,
    ].join('\n'),
  );
  return [
    ...errors,
    ...lostUpdates(before, accepted, after),
    ...(exit === 0 ? [] : [`the app ended with ${exit}`]),
  ].map((sentence) => `${engine}: ${sentence}`);
}

async function everybody(app: RunningApp, cells: readonly EveningCell[]) {
  const signIns: number[] = [];
  const present: Person[] = [];
  const waiting = Array.from({ length: people }, (_, place) => place);
  const comeIn = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const began = performance.now();
      const headers = { 'x-forwarded-for': `10.1.${place >> 8}.${place & 255}` };
      present[place] = await Person.signIn(app.url, emailOf(place), { headers });
      signIns.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: 8 }, comeIn));
  const began = performance.now();
  const tallies = await Promise.all(
    present.map((person, place): Promise<EveningTally> => {
      // Neighbours pause alike, and so come to their shared cell together.
      const own = seededRandom(Number(values.seed) * 1000 + (place >> 1));
      return spendEvening(person, cellsOf(place, cells), { pause, random: own, mark: place + 1 });
    }),
  );
  return { tallies, signIns, seconds: (performance.now() - began) / 1000 };
}

/** First a cell that is shared with a neighbour, then one of one's own; neighbours come to the shared one together. */
function cellsOf(place: number, cells: readonly EveningCell[]): EveningCell[] {
  const shared = cells[(place >> 1) % cells.length];
  const own = cells[(Math.ceil(people / 2) + place) % cells.length];
  return Array.from({ length: saves }, (_, turn) => (turn < saves / 2 ? shared : own)).filter(
    (cell) => cell !== undefined,
  );
}

function readCells(ledger: CopiedLedger, invited: number): EveningCell[] {
  const args = [
    '--import',
    'tsx',
    '--conditions=react-server',
    'checks/load/prepare-evening.ts',
    String(invited),
  ];
  const printed = execFileSync(process.execPath, args, {
    env: { ...cleanEnvironment(), ...ledger.env },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as EveningCell[];
}
