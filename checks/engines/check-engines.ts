// npm run check:engines -- --runs 100 --seed 1: the same random sequences on both engines, compared to the bit.
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/db/engine';
import { readEmbeddedTemplate } from '@/lib/db/testing/embedded-template';
import { cloneOnServer } from '@/lib/db/testing/server-template';
import { startCluster } from '../driver/cluster';
import { compareEngines } from './compare-engines';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 50);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const cluster = await startCluster();
if (!cluster) {
  console.error('There is no PostgreSQL on this machine: install it, or set TEST_DATABASE_URL.');
  process.exit(1);
}
const clone = await cloneOnServer(cluster.url, 'empty');
const embedded = await openDatabase({ kind: 'memory', dump: await readEmbeddedTemplate('empty') });
const server = await openDatabase({ kind: 'server', url: clone.url });
try {
  const started = Date.now();
  const onRun = (run: number) => {
    if (run % 10 === 0) console.log(`  ${run} of ${runs} …`);
  };
  const { outcomes, rows, fingerprint } = await compareEngines([embedded, server], { runs, seed, onRun });
  const done = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  for (const [outcome, count] of [...outcomes].sort())
    console.log(`${String(count).padStart(7)}  ${outcome}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`\n${runs} sequences, ${done} operations on each engine, seed ${seed}, ${seconds} s`);
  console.log(`${rows} rows, equal to the bit on both: ${fingerprint}`);
} finally {
  await embedded.close();
  await server.close();
  await clone.drop();
  await cluster.stop();
}
