import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { log, logError } from '../log';
import { noteClosedDoor, noteViewer } from './current-request.mjs';
import { listRoutes } from './route-patterns.mjs';
import { securityEvent } from './security-event.mjs';
import { overhear } from './testing/overhear';
import { watchRequest } from './watch-request.mjs';

const heard = overhear();
const routes = listRoutes();
let server: Server;
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Serves `answer` as the app is served; returns its address. */
async function serve(answer: (response: ServerResponse) => Promise<void>): Promise<string> {
  server = createServer((request, response) => {
    void watchRequest(routes, request, response, () => answer(response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const written = (count: number) => vi.waitFor(() => expect(heard.lines()).toHaveLength(count));

test('a request is one line: route, status and time, and nothing that its sender wrote', async () => {
  const url = await serve(async (response) => {
    noteViewer('7c9e6679-7425-40de-944b-e07fc1f90ae7');
    response.end('figures');
  });
  await fetch(`${url}/submissions/fy2024-q1/cainiao?email=lin.yue@example.com&note=4711`, {
    method: 'POST',
    body: 'password=correct-horse',
    headers: { cookie: 'next-auth.session-token=s3cret', 'x-request-id': 'forged-0123456789' },
  });
  await written(1);
  const [line] = heard.lines();
  expect(line).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'info',
    message: 'request',
    request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    method: 'POST',
    route: '/submissions/[period]/[unit]',
    status: 200,
    ms: expect.any(Number),
    viewer: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  });
  expect(heard.text()).not.toMatch(/lin\.yue|4711|correct-horse|s3cret|forged|cainiao/);
});

test('every line of a request bears the id that its answer bears', async () => {
  const url = await serve(async (response) => {
    await new Promise((wake) => setTimeout(wake, 5));
    log('info', 'on the way');
    logError('failed', new Error('of lin.yue@example.com'));
    response.statusCode = 500;
    response.end();
  });
  const answers = await Promise.all([fetch(url), fetch(url)]);
  await written(6);
  const ids = answers.map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(heard.lines().filter(({ request }) => request === id)).toHaveLength(3);
  expect(heard.text()).not.toContain('lin.yue');
});

test('whoever is here and finds nothing leaves a security event, without what they asked for', async () => {
  const url = await serve(async (response) => {
    noteViewer('someone');
    response.statusCode = 404;
    response.end();
  });
  await fetch(`${url}/facilities/cainiao-wuxi-park`);
  await fetch(`${url}/nowhere/at-all`);
  await written(3);
  expect(heard.lines().filter(({ message }) => message === 'security')).toMatchObject([
    { level: 'warn', event: 'access.denied', viewer: 'someone', route: '/facilities/[unit]' },
  ]);
  expect(heard.text()).not.toMatch(/wuxi|nowhere/);
});

test('a door that stays closed to Next’s own client, which is told so with 200, leaves one too', async () => {
  const url = await serve(async (response) => {
    noteViewer('someone');
    noteClosedDoor();
    response.end('1:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}');
  });
  await fetch(`${url}/facilities/cainiao-wuxi-park`, { headers: { rsc: '1' } });
  await written(2);
  expect(heard.lines()).toMatchObject([
    { status: 200 },
    { event: 'access.denied', route: '/facilities/[unit]' },
  ]);
});

test('a caller who leaves before the answer is told apart', async () => {
  const url = await serve(
    (response) => new Promise((done) => setTimeout(() => done(void response.end()), 100)),
  );
  await fetch(url, { signal: AbortSignal.timeout(30) }).catch(() => undefined);
  await written(1);
  expect(heard.lines()).toMatchObject([{ message: 'request', aborted: true }]);
});

test('GREENLEDGER_LOG says how much is written', async () => {
  vi.stubEnv('GREENLEDGER_LOG', 'warn');
  const url = await serve(async (response) => {
    securityEvent('token.refused');
    response.end();
  });
  await fetch(url);
  await new Promise((wake) => setTimeout(wake, 50));
  expect(heard.lines()).toMatchObject([{ message: 'security', event: 'token.refused' }]);
});
