import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundleRoom } from './bundle-room';

it('every test file of the room but that of its sources is read, and each loading begins anew', async () => {
  const room = await bundleRoom(process.cwd());
  expect(room.files).toEqual(
    readdirSync('lib/calculation').filter((file) => file.endsWith('.test.ts') && file !== 'purity.test.ts'),
  );
  const [once, again] = [room.load(['decimal.test.ts']), room.load(['decimal.test.ts'])];
  for (const { run } of once) expect(run).not.toThrow();
  expect(again.map(({ id }) => id)).toEqual(once.map(({ id }) => id));
  expect(again.length).toBeGreaterThan(1);
  expect(again[0]?.run).not.toBe(once[0]?.run);
});
