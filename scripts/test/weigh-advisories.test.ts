import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weighAdvisories } from './weigh-advisories.mjs';

const today = '2026-11-21';

/** As npm 10 and 11 print it. */
const report = (vulnerabilities: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

const advisory = (severity: string) => ({
  source: 1097679,
  name: 'axios',
  dependency: 'axios',
  title: 'Server-Side Request Forgery in axios',
  url: 'https://github.com/advisories/GHSA-8hc4-vh64-cxmj',
  severity,
  cwe: ['CWE-918'],
  cvss: { score: 7.5, vectorString: null },
  range: '>=1.3.2 <=1.7.3',
});

const installed = (severity: string) => ({
  axios: {
    name: 'axios',
    severity,
    isDirect: false,
    via: [advisory(severity)],
    effects: ['client'],
    range: '1.7.3',
  },
  client: { name: 'client', severity, isDirect: true, via: ['axios'], effects: [], range: '*' },
});

test.each(['high', 'critical'])('a %s advisory fails, said once', (severity) => {
  expect(weighAdvisories(report(installed(severity)), [], today)).toEqual({
    verdict: 'grave',
    sentences: [
      `axios >=1.3.2 <=1.7.3: Server-Side Request Forgery in axios (${severity}, GHSA-8hc4-vh64-cxmj)`,
    ],
  });
});

test.each(['moderate', 'low'])('a %s one does not', (severity) => {
  expect(weighAdvisories(report(installed(severity)), [], today).verdict).toBe('clean');
});

test('nor does a report without any', () => {
  expect(weighAdvisories(report({}), [], today)).toEqual({ verdict: 'clean', sentences: [] });
});

test('an advisory is allowed until its day and no longer', () => {
  const allowed = (until: string) => [{ advisory: 'GHSA-8hc4-vh64-cxmj', reason: 'never called', until }];
  expect(weighAdvisories(report(installed('high')), allowed(today), today).verdict).toBe('clean');
  expect(weighAdvisories(report(installed('high')), allowed('2026-11-20'), today).verdict).toBe('grave');
});

test.each([
  [
    'a registry that does not offer it',
    '{"message":"405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk","statusCode":405,"error":{"summary":"","detail":""}}',
    '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
  ],
  [
    'a machine without a network',
    '{"error":{"code":"ENOTFOUND","summary":"request to https://registry.npmjs.org failed","detail":"offline"}}',
    'request to https://registry.npmjs.org failed',
  ],
  ['an npm that says nothing', '', 'npm gave no report'],
])('%s leaves it unknown, with the reason', (_case, answer, reason) => {
  expect(weighAdvisories(answer, [], today)).toEqual({ verdict: 'unknown', sentences: [reason] });
});

test('every advisory that we allow has its reason and a day within the next three months', () => {
  const allowed: { advisory: string; reason: string; until: string }[] = JSON.parse(
    readFileSync('scripts/test/allowed-advisories.json', 'utf8'),
  );
  const latest = new Date(Date.now() + 92 * 86_400_000).toISOString().slice(0, 10);
  for (const each of allowed) {
    expect(each.advisory).toMatch(/^GHSA-/);
    expect(each.reason.length).toBeGreaterThan(20);
    expect(each.until <= latest, each.advisory).toBe(true);
  }
});
