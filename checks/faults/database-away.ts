import { setTimeout } from 'node:timers/promises';
import { startApp } from '../driver/app';
import type { OwnCluster } from '../driver/cluster';
import { copyLedger } from '../driver/ledger';
import { Person } from '../driver/person';
import { askHealth, FORM, OWNER, readCell, Story, saveCell, untilWell } from './story';

const AWAY_MS = 20_000;

/** PostgreSQL goes away for 20 seconds and comes back: stopped, or hung with its connections open. */
export async function databaseAway(cluster: OwnCluster, how: 'stopped' | 'hung'): Promise<string[]> {
  const story = new Story(`PostgreSQL is ${how} for ${AWAY_MS / 1000} seconds`);
  const ledger = await copyLedger('server', { server: cluster.url });
  const app = await startApp(ledger);
  const { pid } = app;
  const before = pid();
  const owner = await Person.signIn(app.url, OWNER);
  story.demand((await saveCell(owner, '41')).saved, 'a cell is saved before');
  const open = await owner.get(FORM);

  await (how === 'stopped' ? cluster.halt() : cluster.freeze());
  const back = setTimeout(AWAY_MS).then(() => (how === 'stopped' ? cluster.resume() : cluster.thaw()));
  const health = await askHealth(app);
  story.demand(
    health.status === 503 && !health.database.ok,
    `health says 503, database, in ${Math.round(health.milliseconds)} ms`,
  );
  const saving = saveCell(owner, '42', open);
  if (how === 'stopped') {
    const page = await owner.get(FORM);
    story.demand(
      page.status === 503 && /cannot reach its ledger.*暂时无法访问账本/s.test(page.text),
      `a page says so calmly (${page.status}) in ${Math.round(page.milliseconds)} ms`,
    );
    story.demand(page.headers.get('retry-after') !== null, 'and when to come again');
    const { answer, saved } = await saving;
    story.demand(!saved && answer.status === 503, `a save is not acknowledged (${answer.status})`);
  }
  await back;
  story.tell(`well again ${(await untilWell(app)).toFixed(1)} s after it came back`);
  const { saved } = await saving;
  story.demand(
    (await readCell(owner)) === (saved ? '42' : '41'),
    `what was acknowledged is there, and nothing else (${saved ? 'answered late' : 'not saved'})`,
  );
  story.demand((await saveCell(owner, '43')).saved, 'the same person saves again, still signed in');
  story.demand(pid() === before && isAlive(before), 'by the same process');
  await app.stop();
  await ledger.remove();
  return story.broken;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
