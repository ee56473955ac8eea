import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { BackupRefused } from './backup-refused';

/** Evidence files being restored: they have their folder's name only once all are there. */
export interface EvidencePlace {
  readonly begin: (path: string) => Promise<void>;
  readonly piece: (bytes: Buffer) => Promise<void>;
  /** Gives the folder its name, where there are files. */
  readonly settle: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Refuses a folder that already has files. */
export async function placeEvidence(folder: string): Promise<EvidencePlace> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new BackupRefused(`The folder ${folder} already has files. Restore into an empty place.`);
  const part = `${folder}.restoring`;
  await rm(part, { recursive: true, force: true });
  let current = '';
  return {
    begin: async (path) => {
      current = resolve(part, path);
      if (!current.startsWith(resolve(part) + sep))
        throw new BackupRefused('The backup names a file outside its folder. Use another copy.');
      await mkdir(dirname(current), { recursive: true, mode: 0o700 });
      await appendFile(current, '', { mode: 0o600 });
    },
    piece: (bytes) => appendFile(current, bytes),
    settle: async () => {
      if (!existsSync(part)) return;
      if (existsSync(folder)) await rmdir(folder);
      await mkdir(dirname(folder), { recursive: true });
      await rename(part, folder);
    },
    abandon: () => rm(part, { recursive: true, force: true }),
  };
}
