import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';

/** A process that serves and ends as `npm start` does; a request takes as long as its path says. */
const program = (drainMs: number, patienceMs: number) => `
  import { createServer } from 'node:http';
  import { isStopping } from './lib/telemetry/readiness.mjs';
  import { endOnSignals } from './scripts/start/end-on-signals.mjs';
  import { stopServing, watchRequestsUnderWay } from './scripts/start/requests-under-way.mjs';
  const underWay = watchRequestsUnderWay();
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const server = createServer((request, response) => underWay.answer(response, async () => {
    console.log('asked ' + request.url);
    await wait(Number(request.url.slice(1)));
    console.log('done ' + request.url);
    response.end(isStopping() ? 'not ready' : 'ready');
  }));
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
  endOnSignals({
    limitMs: 10_000,
    stop: async () => {
      await stopServing([server], underWay, { drainMs: ${drainMs}, patienceMs: ${patienceMs} });
      console.log('closed the ledger');
    },
  });`;

async function start(drainMs = 0, patienceMs = 5_000) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(drainMs, patienceMs)]);
  let said = '';
  const heard = async (word: string) => {
    while (!said.includes(word)) await once(child.stdout, 'data');
  };
  child.stdout.on('data', (text) => {
    said += text;
  });
  await heard('port ');
  const port = Number(/port (\d+)/.exec(said)?.[1]);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    heard,
    said: () => said,
    signal: () => child.kill('SIGTERM'),
    ended: once(child, 'exit'),
  };
}

test.concurrent('a process told to end answers what is under way, closes the ledger and exits with 0', async () => {
  const process = await start();
  const answer = fetch(`${process.url}/400`);
  await process.heard('asked /400');
  process.signal();
  expect((await answer).status).toBe(200);
  expect(await process.ended).toEqual([0, null]);
  expect(process.said()).toMatch(/done \/400\n+closed the ledger/);
});

test.concurrent('work goes on to its end although its caller has left', async () => {
  const process = await start();
  const caller = connect(process.port, '127.0.0.1', () =>
    caller.write('GET /400 HTTP/1.1\r\nHost: here\r\n\r\n'),
  );
  await process.heard('asked /400');
  caller.destroy();
  process.signal();
  expect(await process.ended).toEqual([0, null]);
  expect(process.said()).toMatch(/done \/400\n+closed the ledger/);
});

test.concurrent('a load balancer is told at once and has time to look elsewhere', async () => {
  const process = await start(500);
  process.signal();
  await process.heard('Closing the ledger');
  expect(await (await fetch(`${process.url}/0`)).text()).toBe('not ready');
  expect(await process.ended).toEqual([0, null]);
  await expect(fetch(`${process.url}/0`)).rejects.toThrow();
});

test.concurrent('what never ends does not keep the process', async () => {
  const process = await start(0, 200);
  fetch(`${process.url}/60000`).catch(() => undefined);
  await process.heard('asked /60000');
  process.signal();
  expect(await process.ended).toEqual([0, null]);
});

test.concurrent('two signals at once are one wish; a second one later ends it as it is', async () => {
  const process = await start();
  fetch(`${process.url}/60000`).catch(() => undefined);
  await process.heard('asked /60000');
  process.signal();
  process.signal();
  await new Promise((wake) => setTimeout(wake, 1_100));
  expect(process.said()).not.toContain('closed the ledger');
  process.signal();
  expect(await process.ended).toEqual([1, null]);
});
