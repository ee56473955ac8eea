import { hash } from '@node-rs/argon2';
import { beforeAll, expect, test } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { operate } from '../record/operate';
import { authenticate } from './authenticate';
import { isOutdated } from './password';
import { addToHouse, housePassword, plantSmallHouse } from './testing/small-house';

useTestDatabase({ seed: 'empty' });

let id = '';
const kept = async () =>
  (await reader().user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash ??
  '';

beforeAll(async () => {
  await plantSmallHouse();
  id = await addToHouse('veteran');
  const passwordHash = await hash(housePassword, {
    algorithm: 2,
    memoryCost: 8192,
    timeCost: 1,
    parallelism: 1,
  });
  await operate((tx) => tx.user.updateMany({ where: { id }, data: { passwordHash } }));
});

test('a hash of an older cost gives way to today’s when its password is given, and not before', async () => {
  const older = await kept();
  expect(isOutdated(older)).toBe(true);
  await authenticate('veteran@example.com', 'not the password', 'here');
  expect(await kept()).toBe(older);
  expect(await authenticate('veteran@example.com', housePassword, 'here')).toHaveProperty('session');
  const newer = await kept();
  expect(isOutdated(newer)).toBe(false);
  expect(await authenticate('veteran@example.com', housePassword, 'here')).toHaveProperty('session');
  expect(await kept()).toBe(newer);
});
