import { expect, test } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { openLink } from '../people/account-link';
import { authenticate } from './authenticate';
import { runCommand } from './commands';
import { loadViewer } from './load-viewer';
import { findTokenUser } from './token';

useTestDatabase({ seed: 'reference' });

const admin = {
  email: 'sun.jie@example.com',
  nameEn: 'Sun Jie',
  nameZh: '孙洁',
  role: 'ADMINISTRATOR',
  password: 'a long enough one',
  unit: '',
};

test('on a fresh ledger the first account must be an administrator', async () => {
  await expect(runCommand('user:create', { ...admin, role: 'OFFICE' })).rejects.toThrow('ADMINISTRATOR');
  expect(await reader().organisationalUnit.count()).toBe(0);
});

test('the first administrator plants the tree and can sign in', async () => {
  expect(await runCommand('user:create', admin)).toBe(
    'sun.jie@example.com can sign in as ADMINISTRATOR of group.',
  );
  const result = await authenticate(admin.email, admin.password, 'test');
  if ('refused' in result) throw new Error('The administrator was refused.');
  const viewer = await loadViewer(result.userId);
  expect(viewer?.grants).toMatchObject([{ role: 'ADMINISTRATOR', unitCode: 'group' }]);
  expect(await reader().organisationalUnit.findMany({ select: { code: true, kind: true } })).toEqual([
    { code: 'group', kind: 'GROUP' },
  ]);
});

test.each([
  [{ email: 'nobody' }, 'e-mail'],
  [{ role: 'KING' }, 'role'],
  [{ password: 'short' }, '12 characters'],
  [{ password: 'Sun.Jie@example' }, 'names and words'],
  [{ unit: 'atlantis' }, 'atlantis'],
  [{}, 'already an account'],
])('%j is refused in words', async (wrong, words) => {
  await expect(runCommand('user:create', { ...admin, ...wrong })).rejects.toThrow(words);
});

test('a token is made for a person, printed once and kept as a hash', async () => {
  const token = await runCommand('token', { email: admin.email, name: 'monthly export', days: '30' });
  expect(await findTokenUser(token)).not.toBeNull();
  expect(JSON.stringify(await reader().apiToken.findMany())).not.toContain(token);
  await expect(runCommand('token', { email: 'nobody@example.com', name: 'x', days: '30' })).rejects.toThrow(
    'no active',
  );
  await expect(runCommand('token', { email: admin.email, name: 'x', days: '0' })).rejects.toThrow('1 to 366');
});

test('a link to choose a password is made for the administrator nobody else can help', async () => {
  const link = await runCommand('user:link', {
    email: ` ${admin.email.toUpperCase()} `,
    resetSecondFactor: '',
  });
  expect(await openLink(link.split('#').at(-1) ?? '')).toMatchObject({ purpose: 'PASSWORD_RESET' });
  await expect(runCommand('user:link', { email: 'nobody@example.com' })).rejects.toThrow('no active');
});

test('there are no other commands', async () => {
  await expect(runCommand('drop', {})).rejects.toThrow('no command');
});
