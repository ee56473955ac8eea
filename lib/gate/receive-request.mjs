// Plain JavaScript: the server around Next.js calls it before anything of the app is asked.
import { ownHeaders } from './own-headers.mjs';
import { refusalText, refusalType } from './refusal-words.mjs';
import { answeredMethods, refuseRequest } from './refuse-request.mjs';
import { standingHeaders } from './standing-headers.mjs';

/** What a client may not say: our own headers, and through which name or scheme it came. */
const dropped = [
  ...Object.values(ownHeaders),
  'content-security-policy',
  'content-security-policy-report-only',
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
];

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether a refusal is about how much was sent.
 * @param {import('./refusal-words.mjs').RefusalCode} code
 */
export function isLimit(code) {
  return code !== 'method' && code !== 'malformed';
}

/**
 * Makes what receives each request: it notes who opened the connection, writes what every answer carries, and answers
 * at once what is malformed or too much. It returns why, or null where the app may be asked.
 * @param {string | null} publicAddress the address that people type; null where none was configured
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => import('./refusal-words.mjs').RefusalCode | null}
 */
export function makeReceiver(publicAddress) {
  const address = publicAddress === null ? null : new URL(publicAddress);
  const standing = standingHeaders(address?.protocol === 'https:');
  return (request, response) => {
    tellApart(request, address);
    for (const [name, value] of standing) response.setHeader(name, value);
    // Next.js lets the files whose name is their hash be kept for a year.
    if (!request.url?.startsWith('/_next/static/')) response.setHeader('Cache-Control', 'no-store');
    const refusal = refuseRequest(request);
    if (refusal) refuse(request, response, refusal);
    return refusal?.code ?? null;
  };
}

function tellApart(request, address) {
  for (const name of dropped) delete request.headers[name];
  request.headers[ownHeaders.socketAddress] = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-proto'] = address?.protocol.slice(0, -1) ?? 'http';
  // Where an address was configured it is our only name, whatever a caller or a proxy writes; a machine calls itself
  // by several.
  if (address && !loopback.test(address.hostname)) request.headers.host = address.host;
}

/**
 * Answers in words why nothing is done.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, code: import('./refusal-words.mjs').RefusalCode }} refusal
 */
export function refuse(request, response, { status, code }) {
  if (status === 429) response.setHeader('Retry-After', '1');
  if (status === 405) response.setHeader('Allow', answeredMethods.join(', '));
  response.setHeader('Content-Type', refusalType);
  response.setHeader('Cache-Control', 'no-store');
  // What is still coming is not read.
  response.setHeader('Connection', 'close');
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : refusalText(code));
}
