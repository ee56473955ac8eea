import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeTurns } from './take-turns.mjs';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Requests that come one after another; `taken` are those whose turn it is or was, in their own words. */
function house(options: Parameters<typeof makeTurns>[0]) {
  const turns = makeTurns(options);
  const whose = new AsyncLocalStorage<string>();
  const taken: string[] = [];
  const responses = new Map<string, EventEmitter & { closed: boolean }>();
  const refused: string[] = [];
  const come = async (name: string, caller = name) => {
    const [method = '', url = ''] = name.split(' ');
    const response = Object.assign(new EventEmitter(), { closed: false });
    responses.set(name, response);
    whose.run(name, () => {
      const request = { method, url, headers: { cookie: `a=b; next-auth.session-token=${caller}` } };
      void turns(request as IncomingMessage, response as unknown as ServerResponse, {
        answer: () => taken.push(whose.getStore() ?? ''),
        refuse: () => refused.push(name),
      });
    });
    await vi.advanceTimersByTimeAsync(0);
  };
  const end = async (name: string, how: 'finish' | 'close') => {
    const response = responses.get(name);
    if (response) response.closed = how === 'close';
    response?.emit(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { taken, refused, come, end };
}

test('a few at a time, in the order they came, changes before pages', async () => {
  const { taken, come, end } = house({ atOnce: 2 });
  for (const name of ['GET /a', 'GET /b', 'GET /c', 'POST /save']) await come(name);
  expect(taken).toEqual(['GET /a', 'GET /b']);
  await end('GET /a', 'finish');
  expect(taken).toEqual(['GET /a', 'GET /b', 'POST /save']);
  await end('POST /save', 'finish');
  expect(taken).toEqual(['GET /a', 'GET /b', 'POST /save', 'GET /c']);
});

test('an answer that is sent and then closed gives one turn, not two', async () => {
  const { taken, come, end } = house({ atOnce: 1 });
  for (const name of ['GET /a', 'GET /b', 'GET /c']) await come(name);
  await end('GET /a', 'finish');
  await end('GET /a', 'close');
  expect(taken).toEqual(['GET /a', 'GET /b']);
});

test('health, figures and files never wait', async () => {
  const { taken, come } = house({ atOnce: 1 });
  const names = ['GET /slow', 'GET /api/health', 'GET /api/metrics?x=1', 'GET /_next/static/a.js'];
  for (const name of [...names, 'GET /api/healthy']) await come(name);
  expect(taken).toEqual(names);
});

test('whoever takes long does not hold up the others', async () => {
  const { taken, come } = house({ atOnce: 1, patienceMs: 1_000 });
  await come('GET /long');
  await come('GET /next');
  await vi.advanceTimersByTimeAsync(999);
  expect(taken).toEqual(['GET /long']);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toEqual(['GET /long', 'GET /next']);
});

test('who left before their turn takes none', async () => {
  const { taken, come, end } = house({ atOnce: 1 });
  for (const name of ['GET /first', 'GET /left', 'GET /last']) await come(name);
  await end('GET /left', 'close');
  await end('GET /first', 'finish');
  expect(taken).toEqual(['GET /first', 'GET /last']);
});

test('who asks much waits behind who asks little, also with what changes something', async () => {
  const { taken, come, end } = house({ atOnce: 2 });
  for (const name of ['POST /1', 'POST /2', 'POST /3', 'POST /4']) await come(name, 'script');
  await come('GET /page', 'person');
  await end('POST /1', 'finish');
  expect(taken).toEqual(['POST /1', 'POST /2', 'GET /page']);
  await end('GET /page', 'finish');
  expect(taken.at(-1)).toBe('POST /3');
});

test('of one caller so many may wait and no more; of others still', async () => {
  const { taken, refused, come, end } = house({ atOnce: 1, waitingEach: 2 });
  for (const name of ['GET /1', 'GET /2', 'GET /3', 'GET /4']) await come(name, 'script');
  await come('GET /page', 'person');
  expect(refused).toEqual(['GET /4']);
  await end('GET /1', 'finish');
  await come('GET /5', 'script');
  expect([taken, refused]).toEqual([['GET /1', 'GET /2'], ['GET /4']]);
});
