import { expect, test } from 'vitest';
import { currentDatabase } from '../engine';
import { reader } from '../reader';
import { useTestDatabase } from './test-database';

useTestDatabase({ seed: 'reference' });

test('a file of tests that only read is refused every change', async () => {
  const { client, execute } = currentDatabase();
  expect(await reader().metric.count()).toBeGreaterThan(100);
  await expect(execute(`update metric set position = 0`)).rejects.toThrow('read-only transaction');
  await expect(client.draftValue.deleteMany()).rejects.toThrow('read-only transaction');
  await expect(client.$transaction((tx) => tx.draftValue.deleteMany())).rejects.toThrow(
    'read-only transaction',
  );
});
