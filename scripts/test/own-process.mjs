// One step in a process of its own: node scripts/test/own-process.mjs database. It sends back what runStep returns.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runStep } from './steps.mjs';

const here = fileURLToPath(import.meta.url);

/** Runs a step beside others and keeps what it says until it is over. */
export async function runInItsOwnProcess(name) {
  const child = fork(here, [name], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
  let result = { name, passed: 0, failed: 1, seconds: 0 };
  child.on('message', (message) => {
    result = message;
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  await once(child, 'close');
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
  return { ...result, said: Buffer.concat(said).toString() };
}

if (process.argv[1] === here) {
  process.send(await runStep(process.argv[2]), () => process.disconnect());
}
