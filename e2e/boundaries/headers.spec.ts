import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import { calmPolicy } from '@/lib/gate/calm-page.mjs';
import { requestLimits } from '@/lib/gate/request-limits.mjs';
import { standingHeaders } from '@/lib/gate/standing-headers.mjs';
import { listRoutes } from '@/lib/telemetry/route-patterns.mjs';
import type { Person } from '../fixtures/people';
import { test } from '../fixtures/test';

type Visitor = Person | 'nobody';
type Ask = (request: APIRequestContext) => Promise<APIResponse>;

/** An address of each route, and who may open it. A new route without a row fails. */
const doors: Readonly<Record<string, readonly [path: string, visitor: Visitor]>> = {
  '/': ['/', 'office'],
  '/account': ['/account', 'office'],
  '/account/second-factor': ['/account/second-factor', 'office'],
  '/api/auth/[...nextauth]': ['/api/auth/session', 'nobody'],
  '/api/health': ['/api/health', 'nobody'],
  '/api/metrics': ['/api/metrics', 'nobody'],
  '/api/ready': ['/api/ready', 'nobody'],
  '/api/v1/reports/[fiscalYear]': ['/api/v1/reports/FY2023', 'executive'],
  '/audit-trail': ['/audit-trail', 'assurance'],
  '/audit-trail/head': ['/audit-trail/head', 'assurance'],
  '/choose-password': ['/choose-password', 'nobody'],
  '/facilities': ['/facilities', 'executive'],
  '/facilities/[unit]': ['/facilities/cloud-zhangbei', 'executive'],
  '/held-form': ['/held-form', 'nobody'],
  '/initiatives': ['/initiatives', 'executive'],
  '/initiatives/[unit]': ['/initiatives/cainiao-emergency-logistics', 'executive'],
  '/preferences': ['/preferences', 'nobody'],
  '/reference': ['/reference', 'administrator'],
  '/reference/base-year': ['/reference/base-year', 'office'],
  '/reference/certificates': ['/reference/certificates', 'office'],
  '/reference/certificates/[fiscalYear]': ['/reference/certificates/fy2023', 'office'],
  '/reference/factors': ['/reference/factors', 'administrator'],
  '/reference/factors/[edition]': ['/reference/factors/grid-cn-2022', 'administrator'],
  '/reference/factors/missing': ['/reference/factors/missing', 'office'],
  '/reference/metrics': ['/reference/metrics', 'administrator'],
  '/reference/metrics/[metric]': ['/reference/metrics/GHG-S12-NET', 'administrator'],
  '/reference/metrics/[metric]/edit': ['/reference/metrics/DC-PUE/edit', 'office'],
  '/reference/people': ['/reference/people', 'administrator'],
  '/reference/people/[person]/close': [
    '/reference/people/00000000-0000-4000-8000-000000000000/close',
    'administrator',
  ],
  '/reference/people/review': ['/reference/people/review', 'administrator'],
  '/reference/periods': ['/reference/periods', 'administrator'],
  '/reference/units': ['/reference/units', 'administrator'],
  '/reports': ['/reports', 'executive'],
  '/reports/[fiscalYear]': ['/reports/fy2023', 'executive'],
  '/reports/[fiscalYear]/metrics/[metric]': ['/reports/fy2023/metrics/GHG-S12-NET', 'executive'],
  '/review': ['/review', 'office'],
  '/review/[period]/[unit]': ['/review/fy2024-q1/alibaba-cloud', 'office'],
  '/sign-in': ['/sign-in', 'nobody'],
  '/sign-in/code': ['/sign-in/code', 'nobody'],
  '/sign-in/second-factor': ['/sign-in/second-factor', 'nobody'],
  '/sign-in/single-sign-on': ['/sign-in/single-sign-on', 'nobody'],
  '/sign-out': ['/sign-out', 'nobody'],
  '/submissions': ['/submissions', 'cainiao'],
  '/submissions/[period]/[unit]': ['/submissions/fy2024-q1/cainiao', 'cainiao'],
  '/submissions/[period]/[unit]/check': ['/submissions/fy2024-q1/cainiao/check', 'cainiao'],
};

const form = { locale: 'en' };
const elsewhere = { origin: 'https://elsewhere.example' };

/** What is refused, not there, or goes wrong. */
const errors: Readonly<Record<string, readonly [visitor: Visitor, ask: Ask]>> = {
  'not signed in': ['nobody', (request) => request.get('/reports/fy2023')],
  'not there': ['office', (request) => request.get('/nowhere')],
  'not theirs': ['freshippo', (request) => request.get('/reports/fy2023?unit=cainiao')],
  'no such handler': ['nobody', (request) => request.get('/api/nowhere')],
  'no such file': ['nobody', (request) => request.get('/_next/static/none.js')],
  'images made smaller': ['nobody', (request) => request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')],
  "next-auth's own page": ['nobody', (request) => request.get('/api/auth/signout')],
  'the API without a token': ['nobody', (request) => request.get('/api/v1/reports/FY2023')],
  'the API asked wrongly': ['executive', (request) => request.get('/api/v1/reports/23')],
  'a slash too many': ['nobody', (request) => request.get('/sign-in/')],
  'a malformed address': ['nobody', (request) => request.get('/%E0%A4%A')],
  'a method nobody answers': ['office', (request) => request.delete('/review')],
  'a preflight': ['nobody', (request) => request.fetch('/api/health', { method: 'OPTIONS' })],
  'a form for a page that takes none': ['nobody', (request) => request.post('/api/health', { form })],
  'a form of another site': ['office', (request) => request.post('/', { form, headers: elsewhere })],
  'JSON instead of a form': ['office', (request) => request.post('/', { data: {} })],
  'a form cut short': ['office', (request) => request.post('/', cutShort)],
  'a body that is too large': [
    'office',
    (request) => request.post('/', { form: { text: 'x'.repeat(requestLimits.bodyBytes) } }),
  ],
  'an address that is too long': [
    'nobody',
    (request) => request.get(`/?${'x'.repeat(requestLimits.urlLength)}`),
  ],
};

/** Next.js leads such a request to an address of its own first. */
const withinApp = { headers: { rsc: '1' }, maxRedirects: 1 };

const cutShort = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: '--x' };

/** Other kinds of answer of the routes above, and what is a file. */
const faces: Readonly<Record<string, readonly [visitor: Visitor, ask: Ask]>> = {
  'a page, within the app': ['executive', (request) => request.get('/reports', withinApp)],
  'a choice of language': ['nobody', (request) => request.post('/preferences', { form })],
  'the icon': ['nobody', (request) => request.get('/icon.svg')],
  'what robots read': ['nobody', (request) => request.get('/robots.txt')],
  'a hashed file': ['nobody', async (request) => request.get(await hashedFile(request))],
};

async function hashedFile(request: APIRequestContext): Promise<string> {
  const page = await (await request.get('/sign-in')).text();
  return /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? 'none';
}

test('every route has a row here, and every row its route', () => {
  expect(Object.keys(doors).sort()).toEqual(
    listRoutes()
      .map(({ pattern }) => pattern)
      .sort(),
  );
});

test.setTimeout(180_000);

test('every answer carries its headers, errors included', async ({ requestAs }) => {
  const opened = Object.entries(doors).map(
    ([pattern, [path, visitor]]) =>
      [pattern, [visitor, (request: APIRequestContext) => request.get(path)]] as const,
  );
  const asked = [...opened, ...Object.entries({ ...faces, ...errors })];
  const lines: string[] = [];
  for (const [name, [visitor, ask]] of asked) lines.push(told(name, await ask(await requestAs(visitor))));
  const policies = Object.entries(named).map(([name, policy]) => `${name}: ${policy}`);
  expect([...lines, '', ...policies, ''].join('\n')).toMatchSnapshot('headers.txt');
});

const standing = new Map(standingHeaders(false).map(([name, value]) => [name.toLowerCase(), value] as const));
/** Of the connection, not of the answer; and what React says early of the style sheet, when it is early. */
const passing = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'link',
];
const shown = ['content-type', 'cache-control', 'content-security-policy'];

/** One line: what was asked, its status, type, keeping and policy, and whatever else is said. */
function told(name: string, response: APIResponse): string {
  const headers = response.headers();
  for (const [header, value] of standing) {
    if (header !== 'content-security-policy') expect(headers[header], `${header} of ${name}`).toBe(value);
  }
  expect(headers['x-request-id'], `the id of ${name}`).toMatch(/^[\da-f-]{36}$/);
  const others = Object.keys(headers).filter(
    (header) => !standing.has(header) && ![...passing, ...shown, 'x-request-id'].includes(header),
  );
  return [
    name,
    response.status(),
    headers['content-type'] ?? 'no type',
    headers['cache-control'] ?? 'no cache-control',
    policyOf(headers['content-security-policy'] ?? ''),
    others.sort().join(' '),
  ].join(' | ');
}

const named = {
  'its own scripts': [
    "default-src 'none'; script-src 'nonce-…' 'strict-dynamic'; style-src 'self' 'nonce-…'; img-src 'self'",
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; object-src 'none'",
    "base-uri 'none'; frame-ancestors 'none'",
  ].join('; '),
  'its own styles': calmPolicy,
  nothing: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** By its name; one without a name is told whole. */
function policyOf(policy: string): string {
  const told = policy.replaceAll(/'nonce-[\w+/]{22}=='/g, "'nonce-…'");
  return Object.entries(named).find(([, known]) => known === told)?.[0] ?? told;
}
