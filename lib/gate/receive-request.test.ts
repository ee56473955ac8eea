import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeReceiver } from './receive-request.mjs';
import { requestLimits } from './request-limits.mjs';

let server: Server;
let asked: IncomingHttpHeaders | undefined;
afterEach(() => new Promise((closed) => server.close(closed)));

/** A server whose app remembers what it was asked; returns where it is. */
async function serve(publicAddress: string | null): Promise<string> {
  const receive = makeReceiver(publicAddress);
  asked = undefined;
  server = createServer((request, response) => {
    if (receive(request, response) !== null) return;
    asked = request.headers;
    response.end('app');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a client cannot say who it is in our own headers, nor under which name it came', async () => {
  const url = await serve('https://ledger.example.com');
  await fetch(url, {
    headers: {
      'x-socket-address': '10.9.9.9',
      'x-pathname': '//elsewhere.example',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=elsewhere.example',
      'content-security-policy': "script-src 'nonce-known'",
    },
  });
  expect(asked).toMatchObject({
    host: 'ledger.example.com',
    'x-forwarded-proto': 'https',
    'x-socket-address': '127.0.0.1',
  });
  for (const name of ['x-pathname', 'x-forwarded-host', 'forwarded', 'content-security-policy'])
    expect(asked).not.toHaveProperty(name);
});

test('on this machine a server answers to each of its names', async () => {
  const url = await serve('http://localhost:3000');
  await fetch(url);
  expect(asked?.host).toBe(new URL(url).host);
});

test.each([
  ['https://ledger.example.com', 'max-age=63072000; includeSubDomains'],
  ['http://ledger.example.com', null],
  [null, null],
])('at %s the promise to come back over TLS only is %s', async (address, promise) => {
  const url = await serve(address);
  expect((await fetch(url)).headers.get('strict-transport-security')).toBe(promise);
});

test('only files named by their content may be kept', async () => {
  const url = await serve(null);
  expect((await fetch(`${url}/reports`)).headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${url}/_next/static/a.js`)).headers.get('cache-control')).toBeNull();
});

test('too large a body is refused in words before it is read, and never reaches the app', async () => {
  const { port } = new URL(await serve(null));
  const answer = await new Promise<string>((done) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${requestLimits.bodyBytes + 1}\r\n\r\na`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => done(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('Nothing was changed: send less.');
  expect(answer).toContain('nosniff');
  expect(asked).toBeUndefined();
});

test('what is refused for its method is told which there are', async () => {
  const url = await serve(null);
  const answer = await fetch(url, { method: 'DELETE' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});
