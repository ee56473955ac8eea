// npm run check:memory -- --requests 50000 [--engine embedded|server] [--at-once 8] [--seed N]
// The memory in use after so many mixed requests lies within 5 % of that after a tenth of them.
import { parseArgs } from 'node:util';
import { startApp } from '../driver/app';
import { startCluster } from '../driver/cluster';
import { enginesOf } from '../driver/engines-of';
import { copyLedger, type Engine } from '../driver/ledger';
import { machine } from '../driver/machine';
import { seededRandom } from '../driver/random';
import { type Memory, measurable, measureMemory } from './measure-memory';
import { MixedRequests } from './mixed-requests';

const GROWTH = 0.05;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    engine: { type: 'string', default: 'embedded' },
    'at-once': { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
});
const requests = Number(values.requests);
console.log(`${requests} mixed requests, seed ${values.seed}, ${machine()}`);
const cluster = values.engine === 'embedded' ? null : await startCluster();
const broken: string[] = [];
try {
  for (const engine of enginesOf(values.engine, cluster)) broken.push(...(await measure(engine)));
} finally {
  await cluster?.stop();
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'Memory stayed where it was.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);

async function measure(engine: Engine): Promise<string[]> {
  const ledger = await copyLedger(engine, { server: cluster?.url });
  const app = await startApp(ledger, { nodeArguments: measurable });
  const random = seededRandom(Number(values.seed));
  const mix = await MixedRequests.begin(app.url);
  const began = performance.now();
  const tenth = Math.round(requests / 10);
  const measured: Memory[] = [];
  for (let part = 1; part <= 10; part += 1) {
    await mix.send(part === 10 ? requests - 9 * tenth : tenth, random, Number(values['at-once']));
    const memory = await measureMemory(app);
    measured.push(memory);
    console.log(`  ${engine}, after ${part === 10 ? requests : part * tenth}: ${show(memory)}`);
  }
  const seconds = (performance.now() - began) / 1000;
  await app.stop();
  await ledger.remove();
  const answers = [...mix.statuses].sort(([a], [b]) => a - b);
  console.log(
    `${engine}: ${requests} requests in ${seconds.toFixed(0)} s; ${answers.map(([status, count]) => `${status}: ${count}`).join(', ')}`,
  );
  const failed = answers
    .filter(([status]) => status >= 500)
    .map(([status, count]) => `${engine}: ${count} answers were ${status}`);
  const [first, last] = [measured[0], measured.at(-1)];
  return first && last ? [...failed, ...grown(engine, first, last)] : failed;
}

/** What JavaScript holds, and what the process holds in all. */
function grown(engine: Engine, first: Memory, last: Memory): string[] {
  const kinds = [
    ['heap', (memory: Memory) => memory.heapUsed + memory.external],
    ['rss', (memory: Memory) => memory.rss],
  ] as const;
  return kinds.flatMap(([name, of]) => {
    const growth = of(last) / of(first) - 1;
    console.log(`  ${engine}, ${name}: ${(growth * 100).toFixed(1)} % from the first tenth to the last`);
    return growth > GROWTH ? [`${engine}: ${name} grew by ${(growth * 100).toFixed(1)} %`] : [];
  });
}

function show({ rss, heapUsed, external }: Memory): string {
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return `heap ${megabytes(heapUsed)}, external ${megabytes(external)}, rss ${megabytes(rss)}`;
}
