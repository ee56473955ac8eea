import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answerCalmly } from './answer-calmly.mjs';

let server: Server;
afterEach(() => server.close());

async function ask(
  available: boolean,
  app: RequestListener,
  headers: Record<string, string> = {},
  unreadable = false,
): Promise<Response> {
  server = createServer((request, response) => {
    response.setHeader('x-request-id', 'abc');
    answerCalmly(request, response, {
      isUnreadable: () => unreadable,
      isAvailable: async () => available,
      styles: ['/_next/a.css'],
    });
    app(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: { accept: 'text/html', ...headers },
  });
}

const failing: RequestListener = (_, response) => {
  response.statusCode = 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-encoding', 'gzip');
  response.flushHeaders();
  response.write('half a ');
  response.write('torn ');
  response.end('page');
};

test('a failed page becomes a calm one in both languages, whole without scripts', async () => {
  const answer = await ask(true, failing);
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).toContain('Something failed on our side');
  expect(page).toContain('系统出现故障');
  expect(page).toContain('abc');
  expect(page).toContain('/_next/a.css');
  expect(page).not.toMatch(/half a|<script/);
});

test('while the ledger is away it says so, and when to come again', async () => {
  const answer = await ask(false, failing);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '20']);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain('暂时无法访问账本');
});

test('a form that could not be read is the sender’s to send again', async () => {
  const answer = await ask(true, failing, {}, true);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('提交的内容无法读取');
});

test('an end that says nothing of its kind is a failed page too', async () => {
  const answer = await ask(false, (_, response) => {
    response.statusCode = 500;
    response.end('Internal Server Error');
    response.end();
  });
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining('cannot reach its ledger'),
  ]);
});

test('an explicit head is seen as well', async () => {
  const answer = await ask(false, (_, response) => {
    response.writeHead(500, { 'content-type': 'text/html' }).end('<p>bare');
  });
  expect(answer.status).toBe(503);
});

test('other answers pass untouched: pages, data, and what scripts asked for', async () => {
  const page = await ask(false, (_, response) => response.setHeader('content-type', 'text/html').end('well'));
  expect([page.status, await page.text()]).toEqual([200, 'well']);
  server.close();
  const data = await ask(false, (_, response) =>
    response.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
  );
  expect([data.status, await data.text()]).toEqual([500, '{}']);
  server.close();
  const script = await ask(
    false,
    (_, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('shell'),
    { rsc: '1' },
  );
  expect([script.status, await script.text()]).toEqual([500, 'shell']);
});
