import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file system of its own in memory, of so many megabytes. */
export interface SmallDisk {
  readonly folder: string;
  readonly remove: () => void;
}

/** Mounts a tmpfs at `folder`; null where this user may not mount. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return null;
  }
  return { folder, remove: () => void execFileSync('umount', [folder]) };
}
