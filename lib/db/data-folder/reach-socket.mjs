// Plain JavaScript: `npm start` asks for the lock before TypeScript can be read.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** The socket in the data folder that its holder listens on for as long as it holds it. */
export const CONTROL_SOCKET = 'control.sock';

// sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the closing zero.
const LONGEST = 103;

/**
 * Calls `use` with a path of the socket at `path` that fits into a socket address: a long one is reached through a
 * short-lived link to its folder. The path is valid until the promise that `use` returns settles.
 * @template T
 * @param {string} path
 * @param {(short: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function reachSocket(path, use) {
  const full = resolve(path);
  if (Buffer.byteLength(full) <= LONGEST) return use(full);
  const folder = mkdtempSync(join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', 'gl-'));
  try {
    symlinkSync(dirname(full), join(folder, 'd'));
    return await use(join(folder, 'd', basename(full)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a living process listens on the socket at `path`. What the dead leave behind refuses; what may not be
 * asked (another user's) counts as living.
 * @param {string} path
 * @returns {Promise<boolean>}
 */
export function isAnswered(path) {
  return reachSocket(
    path,
    (short) =>
      new Promise((done) => {
        const socket = connect(short);
        socket.once('connect', () => {
          socket.destroy();
          done(true);
        });
        socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
          done(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
        );
      }),
  );
}
