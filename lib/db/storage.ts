import { statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../errors';
import type { DatabaseLocation } from './engine';

/** What keeps the embedded ledger from being written; reading goes on. */
export type StorageTrouble = 'full' | 'read-only';

/**
 * Room that must be left. A database that cannot write its log's next file (16 MB) stops for good; below three of them
 * nothing is begun any more, and everything goes on once there is room again.
 */
export const reserveBytes = 48 * 2 ** 20;
const freshMs = 1_000;

// Pages, handlers and actions are bundled apart; they share what was last seen.
const shared = globalThis as typeof globalThis & {
  greenledgerStorage?: { readonly at: number; readonly found: Promise<StorageTrouble | null> } | undefined;
};

/** How the folder of an embedded ledger stands, looked at once a second at most; null: well, or there is none. */
export function storageTrouble(location: DatabaseLocation): Promise<StorageTrouble | null> {
  if (location.kind !== 'folder') return Promise.resolve(null);
  const now = performance.now();
  const last = shared.greenledgerStorage;
  if (last && now - last.at < freshMs) return last.found;
  const found = probeFolder(dirname(location.folder));
  shared.greenledgerStorage = { at: now, found };
  return found;
}

/** Refuses to begin a change that could not be written, in a sentence that says why. */
export async function requireStorage(location: DatabaseLocation): Promise<void> {
  const trouble = await storageTrouble(location);
  if (trouble) throw new Refusal(`storage-${trouble}`);
}

/** Writes a word into `folder` and looks how much room is left there. */
export async function probeFolder(folder: string, reserve = reserveBytes): Promise<StorageTrouble | null> {
  try {
    await writeFile(join(/* turbopackIgnore: true */ folder, '.writable'), 'yes', { mode: 0o600 });
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < reserve ? 'full' : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'read-only';
  }
}
