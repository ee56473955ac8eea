import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { operate } from '../record/operate';
import { resealSecondFactors } from './reseal';
import { currentSeal, seal, unseal } from './seal';
import { addToHouse, plantSmallHouse } from './testing/small-house';

vi.mock('@node-rs/argon2', () => import('./testing/fast-argon2'));
useTestDatabase({ seed: 'empty' });

let ids: readonly string[] = [];
const keyOf = (id: string) => `the key of ${id}`;
const kept = async (id: string) =>
  (await reader().user.findUniqueOrThrow({ where: { id }, select: { totpSecret: true } })).totpSecret ?? '';

beforeAll(async () => {
  await plantSmallHouse();
  ids = [await addToHouse('one'), await addToHouse('other'), await addToHouse('third')];
  for (const id of ids.slice(0, 2))
    await operate((tx) => tx.user.updateMany({ where: { id }, data: { totpSecret: seal(keyOf(id), id) } }));
});
afterAll(() => vi.unstubAllEnvs());

test('under the secret of the day nothing is to be done', async () => {
  expect(await resealSecondFactors()).toEqual({ resealed: 0, stay: 0 });
});

test('a new secret takes over, and the one before can be destroyed', async () => {
  const before = process.env.NEXTAUTH_SECRET?.replaceAll(' ', '-') ?? '';
  vi.stubEnv('NEXTAUTH_SECRET', before);
  for (const id of ids.slice(0, 2))
    await operate((tx) => tx.user.updateMany({ where: { id }, data: { totpSecret: seal(keyOf(id), id) } }));
  vi.stubEnv('NEXTAUTH_SECRET', 'the-secret-after-it');
  expect(await resealSecondFactors()).toEqual({ resealed: 0, stay: 2 });

  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', before);
  expect(await resealSecondFactors()).toEqual({ resealed: 2, stay: 0 });
  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', '');
  for (const id of ids.slice(0, 2)) {
    expect((await kept(id)).startsWith(currentSeal())).toBe(true);
    expect(unseal(await kept(id), id)).toBe(keyOf(id));
  }
  expect(await resealSecondFactors()).toEqual({ resealed: 0, stay: 0 });
});
