import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const live = { nonce: 'n0nce', dev: false, tls: true };

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((each) => each.split(' ')[0] === name);
}

test('only what carries the nonce runs, and nothing comes from elsewhere', () => {
  const policy = contentSecurityPolicy(live);
  expect(directive(policy, 'default-src')).toBe("default-src 'none'");
  expect(directive(policy, 'script-src')).toBe("script-src 'nonce-n0nce' 'strict-dynamic'");
  expect(directive(policy, 'style-src')).toBe("style-src 'self' 'nonce-n0nce'");
  expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(directive(policy, 'base-uri')).toBe("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
});

test('evaluated code and loose styles are allowed while developing alone', () => {
  const policy = contentSecurityPolicy({ ...live, dev: true });
  expect(policy).toContain("'unsafe-eval'");
  expect(policy).toContain("'unsafe-inline'");
});

test('without TLS nothing is turned into it', () => {
  expect(contentSecurityPolicy(live)).toMatch(/; upgrade-insecure-requests$/);
  expect(contentSecurityPolicy({ ...live, tls: false })).not.toContain('upgrade');
});

test('a form leads to ourselves alone: single sign-on begins with a link', () => {
  expect(directive(contentSecurityPolicy(live), 'form-action')).toBe("form-action 'self'");
});
