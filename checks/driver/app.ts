import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { findFreePort } from '@/scripts/test/find-free-port.mjs';
import { type CopiedLedger, cleanEnvironment } from './ledger';

/** One process of the product, as `npm start` runs it, on a ledger of the check's own. */
export interface RunningApp {
  readonly url: string;
  /** Of the process that runs now. */
  readonly pid: () => number;
  /** Everything it printed so far, over all its starts. */
  readonly output: () => string;
  /** kill -9: nothing is closed, nothing is written down. */
  readonly kill: () => Promise<void>;
  /** As Ctrl-C: requests under way are answered, the ledger is closed. Returns the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Starts the same app on the same ledger and address again; the one before must have ended. */
  readonly restart: () => Promise<void>;
}

export interface AppOptions {
  /** More environment, such as OIDC_ISSUER. */
  readonly env?: Readonly<Record<string, string>>;
  /** For Node.js itself, such as --expose-gc. */
  readonly nodeArguments?: readonly string[];
  /** Whom it runs as; without it, whoever runs the check. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** How long it may take until it answers; a first build takes a minute or two. */
  readonly patience?: number;
}

/**
 * Starts the product in production on `ledger` at a free port and waits until it answers. On a server, call it twice
 * with one ledger for two processes that share it. Whoever starts it stops it (it also ends with this process).
 */
export async function startApp(ledger: CopiedLedger, options: AppOptions = {}): Promise<RunningApp> {
  const port = String(await findFreePort());
  const url = `http://localhost:${port}`;
  const log = `${ledger.folder}/app-${port}.log`;
  const env = { ...cleanEnvironment(), ...ledger.env, PORT: port, NEXTAUTH_URL: url, ...options.env };
  const output = () => readFileSync(log, 'utf8');
  const start = async () => {
    const out = openSync(log, 'a');
    const child = spawn(process.execPath, [...(options.nodeArguments ?? []), 'scripts/start.mjs'], {
      env,
      stdio: ['ignore', out, out],
      detached: true,
      ...options.user,
    });
    endWithUs(child);
    await waitUntilItAnswers(child, url, options.patience ?? 900_000).catch(async (error: Error) => {
      await end(child, 'SIGKILL');
      throw new Error(`${error.message}\n${output().slice(-4000)}`);
    });
    return child;
  };
  let process_ = await start();
  return {
    url,
    pid: () => process_.pid ?? 0,
    output,
    kill: async () => void (await end(process_, 'SIGKILL')),
    stop: () => end(process_, 'SIGINT'),
    restart: async () => {
      process_ = await start();
    },
  };
}

async function waitUntilItAnswers(child: ChildProcess, url: string, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The app ended with ${child.exitCode ?? child.signalCode} while starting.`);
    }
    const answered = await fetch(`${url}/api/health`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (Date.now() > deadline) throw new Error('The app did not answer in time.');
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** Signals the app; a kill also takes what it started. */
async function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  process.kill(signal === 'SIGKILL' ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
  await ended;
  return child.exitCode;
}

/** A check that fails leaves no app behind. */
function endWithUs(child: ChildProcess): void {
  const last = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', last);
  child.once('exit', () => process.off('exit', last));
}
