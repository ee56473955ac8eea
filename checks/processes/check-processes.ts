// npm run check:processes: two processes of the app on one PostgreSQL, as behind a load balancer. They start at once on
// an empty database, share what is kept there, and keep numbers and chain single.
import { startApp } from '../driver/app';
import { startCluster } from '../driver/cluster';
import { copyLedger } from '../driver/ledger';
import { startedOnce } from './started-once';
import { type Pair, statements } from './statements';

const cluster = await startCluster();
if (!cluster) {
  console.log('SKIPPED: this machine has no PostgreSQL, and TEST_DATABASE_URL names none.');
  process.exit(0);
}
const broken: string[] = [];
const say = (statement: string, faults: readonly string[]) => {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${statement}`);
  broken.push(...faults.map((fault) => `${statement}: ${fault}`));
};
try {
  const empty = await copyLedger('server', { server: cluster.url, seed: null });
  const first = await Promise.allSettled([startApp(empty), startApp(empty)]);
  say('two that start at once on an empty database prepare it once', await startedOnce(empty, first));
  for (const each of first) if (each.status === 'fulfilled') await each.value.stop();
  await empty.remove();

  const ledger = await copyLedger('server', { server: cluster.url });
  const pair: Pair = { ledger, apps: [await startApp(ledger), await startApp(ledger)] };
  for (const [statement, look] of Object.entries(statements)) {
    say(statement, await look(pair).catch((error: Error) => [error.message]));
  }
  for (const app of pair.apps) await app.stop();
  await ledger.remove();
} finally {
  await cluster.stop();
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'Two processes are one ledger.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);
