// A process that fills a ledger as npm start does, and says what it finds before and how far it is. Waits on stdin.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openLedger } from '@/lib/db/open-ledger';
import { reader } from '@/lib/db/reader';
import { isEmptyLedger } from '@/prisma/seed/is-empty-ledger';
import { loadDemo } from '@/prisma/seed/load-demo';
import { loadReference } from '@/prisma/seed/load-reference';
import { brokenChain, brokenRollups } from '../driver/verify-ledger';
import { waitForPredecessor } from './wait-for-predecessor';

await once(process.stdin, 'data');
const began = new Date();
say({ step: 'opening' });
const ledger = await openLedger();
await waitForPredecessor(began);
say({ held: await contents(), broken: await brokenChain(reader()) });
await loadReference((step) => say({ step }));
if (await isEmptyLedger()) await loadDemo((step) => say({ step }));
const broken = process.argv.includes('check-rollups') ? await brokenRollups(reader()) : [];
say({ loaded: await contents(), broken: [...(await brokenChain(reader())), ...broken] });
await ledger.close();
process.exit(0);

/** What the loading writes in two transactions, counted: the catalogue, and the demonstration. */
async function contents() {
  const [metrics, factors, units, answers, events] = await Promise.all([
    reader().metric.count(),
    reader().factor.count(),
    reader().organisationalUnit.count(),
    reader().dataPointVersion.count(),
    reader().auditEvent.count(),
  ]);
  return { metrics, factors, units, answers, events };
}

function say(line: object): void {
  writeSync(3, `${JSON.stringify(line)}\n`);
}
