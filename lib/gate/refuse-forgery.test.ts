import { expect, test } from 'vitest';
import { refuseForgery } from './refuse-forgery';

const own = 'https://ledger.example.com';
const form = 'application/x-www-form-urlencoded';

function sent(headers: Record<string, string>, path = '/review/fy2024-q1/cainiao', method = 'POST') {
  const all = new Headers({ 'content-type': form, ...headers });
  return refuseForgery({ method, path, header: (name) => all.get(name) }, own)?.status ?? 'may pass';
}

test.each([
  ['our own page', { origin: own, 'sec-fetch-site': 'same-origin' }],
  ['our own page, from a browser that says less', { origin: own }],
  ['our own page, from one that says nothing of its origin', { 'sec-fetch-site': 'same-origin' }],
  ['a page loaded again by hand', { origin: own, 'sec-fetch-site': 'none' }],
  ['a form with a file', { origin: own, 'content-type': 'multipart/form-data; boundary=x' }],
  ['a form that names its letters', { origin: own, 'content-type': `${form}; charset=UTF-8` }],
])('%s may pass', (_who, headers) => {
  expect(sent(headers)).toBe('may pass');
});

test.each([
  ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
  ['another site, from a browser that says less', { origin: 'https://elsewhere.example' }],
  ['a sibling of ours', { origin: 'https://wiki.example.com', 'sec-fetch-site': 'same-site' }],
  ['a site whose name begins as ours', { origin: `${own}.elsewhere.example` }],
  ['our name without TLS', { origin: 'http://ledger.example.com' }],
  ['our name at another port', { origin: `${own}:8443` }],
  ['a sandbox or a file', { origin: 'null' }],
  ['a sandbox that claims to be us', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['somebody whose browser contradicts them', { origin: own, 'sec-fetch-site': 'cross-site' }],
  ['two origins at once', { origin: `${own}, https://elsewhere.example` }],
  ['nobody we know', {}],
  ['nobody we know, with an empty origin', { origin: '' }],
  ['a token that a link could carry', { authorization: 'Basic eDp5' }],
  ['a bearer token at a page, where cookies count', { authorization: 'Bearer glt_x' }],
])('%s is refused with 403', (_who, headers) => {
  expect(sent(headers)).toBe(403);
});

test.each([
  ['text', { 'content-type': 'text/plain' }],
  ['text that is JSON', { 'content-type': 'text/plain;charset=UTF-8' }],
  ['JSON', { 'content-type': 'application/json' }],
  ['XML', { 'content-type': 'application/xml' }],
  ['a form in its parameters only', { 'content-type': `text/plain; ${form}` }],
  ['nothing', { 'content-type': '' }],
])('%s instead of a form is refused with 415, whoever sends it', (_what, headers) => {
  expect(sent({ origin: own, ...headers })).toBe(415);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s from elsewhere is refused at every address', (method) => {
  for (const path of ['/', '/sign-in', '/preferences', '/api/auth/signout', '/api/v1/reports/FY2023'])
    expect(sent({ origin: 'https://elsewhere.example' }, path, method)).toBe(403);
});

test('a program with a bearer token needs no page to call the HTTP API', () => {
  const headers = { authorization: 'Bearer glt_x', 'content-type': 'application/json' };
  expect(sent(headers, '/api/v1/reports/FY2023')).toBe('may pass');
  expect(sent({ ...headers, authorization: 'Basic eDp5' }, '/api/v1/reports/FY2023')).toBe(403);
});

test.each(['GET', 'HEAD'])('%s changes nothing and may come from anywhere', (method) => {
  expect(sent({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }, '/', method)).toBe(
    'may pass',
  );
});
