import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { cleanEnvironment } from './ledger';

/** A process of our own that says lines of JSON on its fourth channel, and begins when it is told to. */
export interface SpeakingProcess {
  readonly go: () => void;
  readonly lines: readonly unknown[];
  /** The first line that `is` recognises, now or later; throws when the process ends before. */
  readonly hear: <T>(is: (line: unknown) => line is T) => Promise<T>;
  /** When it has said so many lines; throws when it ends before. */
  readonly heard: (count: number) => Promise<void>;
  /** kill -9, then everything it had said is in `lines`. */
  readonly kill: () => Promise<void>;
  readonly ended: Promise<number | null>;
}

/** WebAssembly as it is read: a process that lives a second does not earn back what optimising it costs. */
const SHORT_LIVED = ['--liftoff-only', '--enable-source-maps', '--conditions=react-server'];

/** Starts a program, best one that `bundleProgram` made, with its imports under way; it waits on stdin for `go`. */
export function spawnSpeaking(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): SpeakingProcess {
  const child = spawn(
    process.execPath,
    [...SHORT_LIVED, ...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), program, ...args],
    {
      env: { ...cleanEnvironment(), ...env },
      stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
    },
  );
  child.stdin?.on('error', () => undefined);
  const lines: unknown[] = [];
  const listeners = new Set<() => void>();
  const channel = createInterface({ input: child.stdio[3] as Readable });
  channel.on('line', (line) => {
    lines.push(parsed(line));
    for (const listener of listeners) listener();
  });
  const ended = Promise.all([exitOf(child), once(channel, 'close')]).then(([code]) => code);
  void ended.then(() => {
    for (const listener of listeners) listener();
  });
  const last = () => void child.kill('SIGKILL');
  process.once('exit', last);
  child.once('exit', () => process.off('exit', last));
  const listen = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((done, failed) => {
      const look = () => {
        const found = find();
        const over = child.exitCode !== null || child.signalCode !== null;
        if (found !== undefined) done(found);
        else if (over) failed(new Error(`${program} ended with ${child.exitCode ?? child.signalCode}.`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return {
    go: () => void child.stdin?.write('go\n'),
    lines,
    hear: (is) => listen(() => lines.find(is)),
    heard: async (count) => void (await listen(() => (lines.length >= count ? true : undefined))),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

/** The last line of a killed process may be torn: it was never said. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
