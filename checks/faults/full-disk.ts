import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startApp } from '../driver/app';
import { copyLedger } from '../driver/ledger';
import { Person } from '../driver/person';
import { mountSmallDisk } from './small-disk';
import { askHealth, OWNER, readCell, Story, saveCell, untilWell } from './story';

/** The embedded ledger's disk fills up while people work, and somebody makes room again. */
export async function fullDisk(): Promise<string[]> {
  const story = new Story('The disk of the embedded ledger is full (a tmpfs of its own)');
  const ledger = await copyLedger('embedded');
  const source = `${ledger.folder}/data`;
  const used = Number(execFileSync('du', ['-sm', source], { encoding: 'utf8' }).split('\t')[0]);
  const disk = mountSmallDisk(`${ledger.folder}/small`, used + 160);
  if (!disk) {
    console.log('  SKIPPED: only root can mount a small disk here.');
    await ledger.remove();
    return [];
  }
  cpSync(source, join(disk.folder, 'data'), { recursive: true });
  const app = await startApp({
    ...ledger,
    env: { ...ledger.env, GREENLEDGER_DATA: join(disk.folder, 'data') },
  });
  const owner = await Person.signIn(app.url, OWNER);
  story.demand((await saveCell(owner, '41')).saved, 'a cell is saved before');

  const ballast = join(disk.folder, 'ballast');
  fill(disk.folder, ballast);
  await setTimeout(1_200);
  const health = await askHealth(app);
  story.demand(
    health.status === 503 && health.database.ok && health.storage.trouble === 'full',
    'health says 503, storage full, database well',
  );
  const refused = await saveCell(owner, '42');
  story.demand(
    !refused.saved && refused.answer.text.includes('the disk that holds the ledger is full'),
    'saving says calmly that the disk is full',
  );
  story.demand((await readCell(owner)) === '41', 'reading goes on');

  rmSync(ballast);
  story.tell(`well again ${(await untilWell(app)).toFixed(1)} s after there was room`);
  story.demand((await saveCell(owner, '43')).saved, 'the same person saves again, without a restart');
  story.demand((await app.stop()) === 0, 'and the app ends well');
  disk.remove();
  await ledger.remove();
  return story.broken;
}

/** Leaves two megabytes. */
function fill(folder: string, ballast: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 2 * 2 ** 20, 1));
}
