// npm run check:crash -- --points 300 [--engine embedded|server|both] [--seed N]
// kill -9 at random moments under typing, submitting, deciding and loading; prints its figures, and exits 1 on a broken promise.
import { parseArgs } from 'node:util';
import { startCluster } from '../driver/cluster';
import { enginesOf } from '../driver/engines-of';
import { copyLedger, type Engine } from '../driver/ledger';
import { machine } from '../driver/machine';
import { killWhileLoading } from './kill-while-loading';
import { killWhileWorking } from './kill-while-working';

/** Of all points, those under loading: each costs as much as ten others. */
const LOADING_SHARE = 0.1;

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '300' },
    engine: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const points = Number(values.points);
const seed = Number(values.seed);
console.log(`kill -9 at ${points} points an engine, seed ${seed}, ${machine()}`);
const cluster = values.engine === 'embedded' ? null : await startCluster();
const broken: string[] = [];
try {
  for (const engine of enginesOf(values.engine, cluster)) broken.push(...(await crash(engine)));
} finally {
  await cluster?.stop();
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'Every promise was kept.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);

async function crash(engine: Engine): Promise<string[]> {
  const began = performance.now();
  const loading = Math.round(points * LOADING_SHARE);
  const progress = (what: string) => (kills: number) => {
    if (kills % 5 === 0) console.log(`  ${engine}: ${kills} kills under ${what}`);
  };
  const ledger = await copyLedger(engine, { server: cluster?.url, seed: 'reference' });
  const work = await killWhileWorking(ledger, { points: points - loading, seed, progress: progress('work') });
  await ledger.remove();
  const empty = () => copyLedger(engine, { server: cluster?.url, seed: null });
  const load = await killWhileLoading(empty, { points: loading, seed, progress: progress('loading') });
  const { save, submit, approve, reopen } = work.acknowledged;
  console.log(
    [
      `${engine}: ${work.kills + load.kills} kills in ${((performance.now() - began) / 1000).toFixed(0)} s`,
      `  acknowledged and found: ${save} saves, ${submit} submissions, ${work.acknowledged.return} returns, ${approve} approvals, ${reopen} reopenings`,
      `  under way when killed: ${work.underWay} verbs, of which ${work.underWayKept} had reached the ledger as a whole, the others not at all`,
      `  under loading: ${load.kills} kills, ${load.loads} loads completed after them; hit: ${Object.entries(
        load.steps,
      )
        .map(([step, count]) => `${step} ${count}`)
        .join(', ')}`,
    ].join('\n'),
  );
  return [...work.broken, ...load.broken].map((sentence) => `${engine}, seed ${seed}: ${sentence}`);
}
