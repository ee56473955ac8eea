// A process that works on a ledger until it is killed. argv: "prepare", or "work" (or "check-rollups", and
// then work), a seed and the units to work on. Waits for a line on stdin with its imports done, opens the ledger, says what it found, and then says each verb before and after it ran.

import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { loadViewer } from '@/lib/access/load-viewer';
import type { Viewer } from '@/lib/access/viewer';
import type { Role } from '@/lib/db/generated/enums';
import { openLedger } from '@/lib/db/open-ledger';
import { reader } from '@/lib/db/reader';
import { Refusal } from '@/lib/errors';
import { createSmallGroup } from '@/lib/submissions/testing/small-group';
import { seededRandom } from '../driver/random';
import { brokenChain, brokenRollups } from '../driver/verify-ledger';
import type { WorkerLine } from './expectation';
import { nextOperation, type Typists } from './typist';
import { readUnitState } from './unit-state';
import { waitForPredecessor } from './wait-for-predecessor';

const [task = 'work', seed = '1', ...units] = process.argv.slice(2);
await once(process.stdin, 'data');
const began = new Date();
const ledger = await openLedger();

if (task === 'prepare') {
  const groups = [await createSmallGroup(), await createSmallGroup()];
  say({ units: groups.flatMap(({ north, south }) => [north, south]) });
  await ledger.close();
  process.exit(0);
}

await waitForPredecessor(began);
const found = await Promise.all(
  units.map(async (unit) => [unit, await readUnitState(reader(), unit)] as const),
);
const broken = [
  ...(await brokenChain(reader())),
  ...(task === 'check-rollups' ? await brokenRollups(reader()) : []),
];
say({ found: Object.fromEntries(found), broken });
await Promise.all(units.map(async (unit, place) => work(await typistsOf(unit), Number(seed) + place)));

async function work(typists: Typists, own: number): Promise<never> {
  const random = seededRandom(own);
  for (let count = 0; ; count += 1) {
    const { unit } = typists;
    const { effect, run } = await nextOperation(typists, random, `${own}.${count}`);
    say({ about: unit, effect });
    say(
      await run().then(
        () => ({ done: unit }),
        (error: unknown) => whyNot(unit, error),
      ),
    );
  }
}

function whyNot(unit: string, error: unknown): WorkerLine {
  if (error instanceof Refusal) return { refused: unit, code: error.code };
  return { failed: unit, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function typistsOf(unit: string): Promise<Typists> {
  const [owner, office] = await Promise.all([whoIs('DATA_OWNER', unit), whoIs('OFFICE', unit)]);
  return { unit, owner, office };
}

/** Somebody with this role alone, on the unit or above it. */
async function whoIs(role: Role, unit: string): Promise<Viewer> {
  const grants = await reader().grant.findMany({ where: { role }, select: { userId: true } });
  for (const { userId } of grants) {
    const viewer = await loadViewer(userId);
    const fits = viewer?.grants.every((grant) => grant.role === role && grant.unitCodes.has(unit));
    if (viewer && fits) return viewer;
  }
  throw new Error(`Nobody is ${role} of ${unit}.`);
}

/** Written at once, also when the next thing is the end of the process. */
function say(line: object): void {
  writeSync(3, `${JSON.stringify(line)}\n`);
}
