import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { ordinaryUser } from '@/scripts/test/start-postgres.mjs';
import { startApp } from '../driver/app';
import { copyLedger } from '../driver/ledger';
import { Person } from '../driver/person';
import { askHealth, OWNER, readCell, Story, saveCell, untilWell } from './story';

/** The right to write in the data folder is taken away while people work, and given back; and before a start. */
export async function readOnlyFolder(): Promise<string[]> {
  const story = new Story('The data folder becomes read-only');
  const ledger = await copyLedger('embedded');
  const data = `${ledger.folder}/data`;
  // Nothing is read-only to root: the app runs as somebody else then.
  const user = ordinaryUser();
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, data]);
  const app = await startApp(ledger, { user });
  const owner = await Person.signIn(app.url, OWNER);
  story.demand((await saveCell(owner, '41')).saved, 'a cell is saved before');

  execFileSync('chmod', ['-R', 'a-w', data]);
  await setTimeout(1_200);
  const health = await askHealth(app);
  story.demand(
    health.status === 503 && health.storage.trouble === 'read-only',
    'health says 503, storage read-only',
  );
  const refused = await saveCell(owner, '42');
  story.demand(
    !refused.saved && refused.answer.text.includes('the folder of the ledger cannot be written'),
    'saving says calmly that the folder cannot be written',
  );
  story.demand((await readCell(owner)) === '41', 'reading goes on');

  execFileSync('chmod', ['-R', 'u+w', data]);
  story.tell(`well again ${(await untilWell(app)).toFixed(1)} s after the right was given back`);
  story.demand((await saveCell(owner, '43')).saved, 'the same person saves again, without a restart');
  await app.stop();

  execFileSync('chmod', ['-R', 'a-w', data]);
  const said = await startApp(ledger, { user }).then(
    async (running) => `it started all the same (${await running.stop()})`,
    (error: Error) => error.message,
  );
  story.demand(
    /cannot be (?:used|written) .* right to write there/s.test(said),
    'a start is refused in a sentence that says what to do',
  );
  execFileSync('chmod', ['-R', 'u+w', data]);
  await ledger.remove();
  return story.broken;
}
