import { expect, test } from 'vitest';
import { refuseRequest } from './refuse-request.mjs';
import { requestLimits } from './request-limits.mjs';

const plain = { method: 'GET', url: '/reports/fy2023?unit=cainiao', rawHeaders: ['host', 'x'], headers: {} };
const long = (length: number) => `/${'a'.repeat(length - 1)}`;
const headers = (count: number) => Array.from({ length: count * 2 }, () => 'x');

test.each([
  ['a page', {}],
  ['a search with any signs in it', { url: '/audit-trail?subject=100%&q=%E9%9D%92' }],
  ['a form', { method: 'POST', headers: { 'content-length': String(requestLimits.bodyBytes) } }],
  ['the head of a page', { method: 'HEAD' }],
  ['the longest address', { url: long(requestLimits.urlLength) }],
  ['as many headers as there may be', { rawHeaders: headers(requestLimits.headers) }],
])('%s may pass', (_what, difference) => {
  expect(refuseRequest({ ...plain, ...difference })).toBeNull();
});

test.each([
  ['TRACE', 405, { method: 'TRACE' }],
  ['OPTIONS', 405, { method: 'OPTIONS' }],
  ['PUT', 405, { method: 'PUT' }],
  ['DELETE', 405, { method: 'DELETE' }],
  ['a method nobody knows', 405, { method: 'PROPFIND' }],
  ['an address that is too long', 414, { url: long(requestLimits.urlLength + 1) }],
  ['the address of another site', 400, { url: 'http://elsewhere.example/' }],
  ['no address', 400, { url: '*' }],
  ['an escape cut short', 400, { url: '/%E0%A4%A' }],
  ['a zero byte', 400, { url: '/reports/%00' }],
  ['a zero byte in a question', 400, { url: '/reports/fy2023?unit=%00' }],
  ['a backslash', 400, { url: '/\\elsewhere.example' }],
  ['too many headers', 431, { rawHeaders: headers(requestLimits.headers + 1) }],
  ['a body of unknown size', 411, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }],
  [
    'a body that is too large',
    413,
    { method: 'POST', headers: { 'content-length': String(requestLimits.bodyBytes + 1) } },
  ],
])('%s is refused with %i', (_what, status, difference) => {
  expect(refuseRequest({ ...plain, ...difference })?.status).toBe(status);
});
