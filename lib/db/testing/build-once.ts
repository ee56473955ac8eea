import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Runs `build` in one process while the others that want the same thing wait for it; skips it where `exists` says so.
 * `lock` is a path; a lock whose process is gone is taken over.
 */
export async function buildOnce(
  lock: string,
  exists: () => boolean | Promise<boolean>,
  build: () => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!(await exists())) {
    if (!take(lock)) {
      await setTimeout(200);
      continue;
    }
    try {
      if (!(await exists())) await build();
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return false; // just created, not yet written
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
