import { expect, test } from 'vitest';
import { publicAddress } from '../env';
import { drawLink, linkPath, readLinkCode } from './account-link';

test('a link’s secret is no part of what a browser sends to a server', () => {
  const { secret } = drawLink('INVITATION');
  const link = new URL(publicAddress(linkPath(secret), { NEXTAUTH_URL: 'https://ledger.example.com' }));
  expect(link.hash).toBe(`#${secret}`);
  link.hash = '';
  expect(link.href).toBe('https://ledger.example.com/choose-password');
});

test.each([
  ['abc_-9', 'abc_-9'],
  ['  abc_-9\n', 'abc_-9'],
  ['https://ledger.example.com/choose-password#abc_-9', 'abc_-9'],
  ['#abc_-9', 'abc_-9'],
  ['https://ledger.example.com/choose-password', ''],
  ['a b', ''],
  ['', ''],
  ['x'.repeat(101), ''],
])('what was typed, the whole link or its code, is read: %j', (typed, secret) => {
  expect(readLinkCode(typed)).toBe(secret);
});
