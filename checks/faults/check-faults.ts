// npm run check:faults [-- full-disk read-only-folder database-away jumping-clock]
// What happens to the app when the ground moves: a calm page, health says which part, recovery without a restart.
import { startOwnCluster } from '../driver/cluster';
import { machine } from '../driver/machine';
import { databaseAway } from './database-away';
import { fullDisk } from './full-disk';
import { jumpingClock } from './jumping-clock';
import { readOnlyFolder } from './read-only-folder';

const FAULTS: Readonly<Record<string, () => Promise<string[]>>> = {
  'full-disk': fullDisk,
  'read-only-folder': readOnlyFolder,
  'database-away': onServer,
  'jumping-clock': jumpingClock,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in FAULTS));
if (unknown.length > 0)
  throw new Error(`There is no fault ${unknown.join(', ')}. Faults: ${Object.keys(FAULTS).join(', ')}.`);
console.log(`Faults, ${machine()}`);
const broken: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(FAULTS)) {
  broken.push(...((await FAULTS[name]?.()) ?? []));
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'Every promise was kept.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);

async function onServer(): Promise<string[]> {
  const cluster = await startOwnCluster();
  if (!cluster) {
    console.log('SKIPPED: a database that goes away needs PostgreSQL on this machine.');
    return [];
  }
  try {
    return [...(await databaseAway(cluster, 'stopped')), ...(await databaseAway(cluster, 'hung'))];
  } finally {
    await cluster.stop();
  }
}
