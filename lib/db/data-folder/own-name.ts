import { linkSync, lstatSync, unlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isAnswered } from './reach-socket.mjs';

/** The name belongs to a living process. */
export class NameTaken extends Error {}

/**
 * Gives the listening socket at `socket` the name `name` too; throws `NameTaken` where a living process has it.
 * A dead process's name is taken over. Only who owns the right to remove *that very* socket, itself such a name,
 * may remove it: so two that find the same dead one never remove each other's.
 */
export async function ownName(name: string, socket: string): Promise<void> {
  while (!linked(socket, name)) {
    const found = identity(name);
    if (found === null) continue;
    if (await isAnswered(name)) throw new NameTaken(name);
    const right = `${name}.${found}`;
    try {
      await ownName(right, socket);
    } catch (error) {
      if (!(error instanceof NameTaken)) throw error;
      await setTimeout(10);
      continue;
    }
    if (identity(name) === found) unlinkSync(name);
    unlinkSync(right);
  }
}

/** Which file a name stands for: inode numbers are used again, so the time of binding belongs to it. Null: none. */
export function identity(name: string): string | null {
  const found = lstatSync(name, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino}-${found.mtimeNs}` : null;
}

function linked(socket: string, name: string): boolean {
  try {
    linkSync(socket, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
