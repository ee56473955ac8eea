import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROL_SOCKET, isAnswered } from '../../lib/db/data-folder/reach-socket.mjs';
import { Refusal } from './refusal.mjs';

/** Refuses a data folder that cannot be written or that a running process holds; makes a missing one. */
export async function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${error.code}). Give this user the right to write there, or set GREENLEDGER_DATA to another folder.`,
    );
  }
  if (await isAnswered(join(folder, CONTROL_SOCKET))) {
    throw new Refusal(
      `Another Greenledger process uses the data folder ${folder}. Stop it first, or set GREENLEDGER_DATA to another folder.`,
    );
  }
}
