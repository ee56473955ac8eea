import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeTurns } from './take-turns.mjs';

let server: Server;
afterEach(() => server.close());

/** A server whose answers wait to be let go; `asked` are those whose turn it is or was. */
async function serve(options: Parameters<typeof makeTurns>[0]) {
  const turns = makeTurns(options);
  const whose = new AsyncLocalStorage<string>();
  const asked: string[] = [];
  const held = new Map<string, () => void>();
  server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    whose.run(name, () => {
      void turns(request, response, () => {
        asked.push(whose.getStore() ?? '');
        return new Promise<void>((done) => {
          held.set(name, () => {
            response.end();
            done();
          });
        });
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const until = async (count: number) => {
    await expect.poll(() => asked.length, { interval: 2 }).toBe(count);
    return asked;
  };
  const ask = async (path: string, method = 'GET') => {
    void fetch(url + path, { method }).catch(() => undefined);
    // They arrive in this order.
    await new Promise((seen) => setTimeout(seen, 15));
  };
  return { url, asked, until, ask, answer: (name: string) => held.get(name)?.() };
}

test('a few at a time, in the order they came, changes before pages', async () => {
  const { ask, until, answer } = await serve({ atOnce: 2 });
  await ask('/a');
  await ask('/b');
  await ask('/c');
  await ask('/save', 'POST');
  expect(await until(2)).toEqual(['GET /a', 'GET /b']);
  answer('GET /a');
  expect(await until(3)).toEqual(['GET /a', 'GET /b', 'POST /save']);
  answer('POST /save');
  expect(await until(4)).toEqual(['GET /a', 'GET /b', 'POST /save', 'GET /c']);
});

test('health, figures and files never wait', async () => {
  const { ask, until } = await serve({ atOnce: 1 });
  for (const path of ['/slow', '/api/health', '/api/metrics?x=1', '/_next/static/a.js']) await ask(path);
  expect(await until(4)).toContain('GET /api/health');
});

test('whoever takes long does not hold up the others', async () => {
  const { ask, until } = await serve({ atOnce: 1, patienceMs: 40 });
  await ask('/long');
  await ask('/next');
  expect(await until(2)).toEqual(['GET /long', 'GET /next']);
});

test('who left before their turn takes none', async () => {
  const { url, ask, until, answer } = await serve({ atOnce: 1 });
  await ask('/first');
  const leaving = get(`${url}/left`);
  leaving.on('error', () => undefined);
  await new Promise((sent) => setTimeout(sent, 15));
  leaving.destroy();
  await ask('/last');
  answer('GET /first');
  expect(await until(2)).toEqual(['GET /first', 'GET /last']);
});
