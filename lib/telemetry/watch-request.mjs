import { randomUUID } from 'node:crypto';
import { currentRequest, withinRequest } from './current-request.mjs';
import { observeSince } from './measure.mjs';
import { routePattern } from './route-patterns.mjs';
import { securityEvent } from './security-event.mjs';
import { writeLine } from './write-line.mjs';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Answers a request by `answer` and writes one line about it when it is over: method, route, status, milliseconds, id,
 * and who came in. Nothing of its query, its body, its cookies or its address.
 * @param {readonly import('./route-patterns.mjs').Route[]} routes
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => unknown} answer
 */
export function watchRequest(routes, request, response, answer) {
  // Next.js may write another address into the request on its way.
  const asked = { method: request.method, url: request.url, started: performance.now() };
  // Never the caller's own: lines of two requests must not be mistaken for one another's.
  const current = { id: randomUUID() };
  request.headers['x-request-id'] = current.id;
  response.setHeader('x-request-id', current.id);
  response.once('close', () => withinRequest(current, () => report(routes, asked, response)));
  return withinRequest(current, answer);
}

function report(routes, { method: sent, url, started }, response) {
  const method = methods.has(sent) ? sent : 'other';
  const route = routePattern(routes, url);
  const status = response.statusCode;
  const { viewer, closed } = currentRequest();
  const aborted = response.writableFinished ? undefined : true;
  const ms = Math.round(performance.now() - started);
  writeLine('info', 'request', { method, route, status, ms, viewer, aborted });
  // Nobody is told whether it is not there or not theirs; neither does the log know.
  const denied = closed || status === 404 || status === 403;
  if (viewer && route !== 'none' && denied) securityEvent('access.denied', { route });
  const family = `${Math.floor(status / 100)}xx`;
  observeSince('greenledger_http_request_duration_seconds', started, { method, route, status: family });
}
