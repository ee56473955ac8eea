import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RunningApp } from '../driver/app';

/** Bytes that the app's process uses after its garbage was collected. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** What an app that is to be measured is started with. */
export const measurable = ['--expose-gc', `--import=${resolve('checks/memory/report-memory.mjs')}`] as const;

/** Collects the app's garbage and says what is left in use. */
export async function measureMemory(app: RunningApp): Promise<Memory> {
  const before = reports(app).length;
  process.kill(app.pid(), 'SIGUSR2');
  for (let tries = 0; tries < 300; tries += 1) {
    await setTimeout(100);
    const found = reports(app);
    const last = found.at(-1);
    if (found.length > before && last) return last;
  }
  throw new Error('The app did not say how much memory it uses.');
}

function reports(app: RunningApp): Memory[] {
  const lines = app
    .output()
    .split('\n')
    .filter((line) => line.includes('"memory in use"'));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Memory);
}
