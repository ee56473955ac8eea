import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from './find-free-port.mjs';

/**
 * Starts a throw-away PostgreSQL in a temporary folder on a free port of this machine. It refuses to run as root, so
 * root runs it as an ordinary user. Returns its URL and its end, and what takes it away for a while: `halt` ends the
 * server and `resume` starts it again, `freeze` lets nobody of it answer and `thaw` does.
 * @param {string} programs the folder of initdb and postgres
 */
export async function startPostgres(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'greenledger-postgres-'));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await findFreePort();
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
  const options = [
    `listen_addresses=127.0.0.1`,
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'full_page_writes=off',
  ];
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  let server;
  const resume = async () => {
    server = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    await waitUntilReady(url, server);
  };
  const halt = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  };
  const stop = async () => {
    await halt();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await resume();
  } catch (error) {
    await stop();
    throw error;
  }
  const signalAll = (signal) => {
    for (const pid of [server.pid, ...childrenOf(server.pid)]) process.kill(pid, signal);
  };
  return { url, stop, halt, resume, freeze: () => signalAll('SIGSTOP'), thaw: () => signalAll('SIGCONT') };
}

/** The processes that serve one connection each, and the background ones. */
function childrenOf(pid) {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return listed.split('\n').map(Number).filter(Boolean);
}

async function waitUntilReady(url, server) {
  const { default: pg } = await import('pg');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode} while starting.`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await setTimeout(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error('PostgreSQL did not start within ten seconds.');
}

/** Whom root runs as what refuses to be root, or must not have its rights; undefined where we are ordinary ourselves. */
export function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option, name) =>
    Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // The next one, then.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user “postgres” or “nobody” to run it as.',
  );
}
