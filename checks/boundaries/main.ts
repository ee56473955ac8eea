// npm run check:boundaries: every door × person × unit × way of asking, against the product as it is built.
// A spread of 5,000 of all kinds; --short: of 500; --all: every one. --only TEXT: the cases whose description holds it.
// On PostgreSQL where the machine has one (--short: embedded, as npm test asks it); --engine embedded|server: on that.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCluster } from '@/checks/driver/cluster';
import { buildApp } from '@/scripts/start/build-app.mjs';
import { runMatrix } from './run-matrix';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    engine: { type: 'string' },
  },
});
const countOf = ({ short, all }: { short: boolean; all: boolean }): number | null =>
  all ? null : ([5000, 500][Number(short)] ?? null);

// Two apps start at once: what they run is built before.
await buildApp((text: string) => console.log(`· ${text} …`));
const engine = values.engine ?? (values.short ? 'embedded' : null);
const cluster = engine === 'embedded' ? null : await startCluster();
if (engine === 'server' && !cluster) {
  console.error('There is no PostgreSQL on this machine: set TEST_DATABASE_URL, or leave --engine away.');
  process.exit(1);
}
const outcome = await runMatrix({
  engine: cluster ? 'server' : 'embedded',
  server: cluster?.url,
  count: countOf(values),
  only: values.only,
}).finally(() => cluster?.stop());
mkdirSync('.test', { recursive: true });
writeFileSync('.test/boundaries.json', JSON.stringify(outcome));
process.exit(outcome.failed > 0 ? 1 : 0);
