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
  const come = async (name: string) => {
    const [method = '', url = ''] = name.split(' ');
    const response = Object.assign(new EventEmitter(), { closed: false });
    responses.set(name, response);
    whose.run(name, () => {
      void turns({ method, url } as IncomingMessage, response as unknown as ServerResponse, () =>
        taken.push(whose.getStore() ?? ''),
      );
    });
    await vi.advanceTimersByTimeAsync(0);
  };
  const end = async (name: string, how: 'finish' | 'close') => {
    const response = responses.get(name);
    if (response) response.closed = how === 'close';
    response?.emit(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { taken, come, end };
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
