import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, rmSync, unlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { answerCommands } from './control-server';
import { DataFolderRefused } from './data-folder-refused';
import { identity, NameTaken, ownName } from './own-name';
import { CONTROL_SOCKET, reachSocket } from './reach-socket.mjs';

/** A data folder that this process alone may use, until `release`. */
export interface HeldFolder {
  readonly folder: string;
  readonly release: () => Promise<void>;
}

/**
 * Takes the data folder for this process, making it where it is missing: two processes that open one embedded
 * database corrupt it silently. The lock is a listening socket, so it ends with the process however that ends.
 * Throws `DataFolderRefused`.
 */
export async function holdDataFolder(path: string): Promise<HeldFolder> {
  const folder = resolve(path);
  makeWritable(folder);
  const own = join(folder, `.${randomUUID()}.sock`);
  const name = join(folder, CONTROL_SOCKET);
  const server = await listen(own);
  try {
    await ownName(name, own);
  } catch (error) {
    await close(server);
    if (error instanceof NameTaken) throw busy(folder);
    throw unusable(folder, error);
  } finally {
    rmSync(own, { force: true });
  }
  const held = identity(name);
  return {
    folder,
    release: async () => {
      if (identity(name) === held) unlinkSync(name);
      await close(server);
    },
  };
}

function busy(folder: string): DataFolderRefused {
  return new DataFolderRefused(
    'busy',
    `Another Greenledger process uses the data folder ${folder}. Stop it first, or set GREENLEDGER_DATA to another folder.`,
  );
}

function unusable(folder: string, cause: unknown): DataFolderRefused {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new DataFolderRefused(
    'unusable',
    `The data folder ${folder} cannot be used (${why}). Give this user the right to write there, or set GREENLEDGER_DATA to another folder.`,
    { cause },
  );
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(folder, error);
  }
}

function listen(path: string): Promise<Server> {
  const server = createServer(answerCommands);
  return reachSocket(
    path,
    (short) =>
      new Promise<Server>((done, failed) => {
        server.once('error', (error) => failed(unusable(path, error)));
        server.listen(short, () => {
          chmodSync(path, 0o600);
          // The lock alone must not keep a process alive.
          server.unref();
          done(server);
        });
      }),
  );
}

function close(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}
