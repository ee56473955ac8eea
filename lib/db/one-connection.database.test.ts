import { expect, test } from 'vitest';
import { currentDatabase } from './engine';
import { useTestDatabase } from './testing/test-database';

// Closing the database fails where the driver warned: on PostgreSQL this file finds what asks twice at once.
useTestDatabase({ seed: 'reference' });

test('a transaction reads several relations of a row, and asks several things at once, on its one connection', async () => {
  const [row, counts] = await currentDatabase().client.$transaction(async (tx) => [
    await tx.metric.findFirstOrThrow({
      include: { versions: true, setItems: true, targets: true },
    }),
    await Promise.all([tx.metric.count(), tx.metricVersion.count(), tx.factor.count()]),
  ]);
  expect(row.versions.length).toBeGreaterThan(0);
  for (const count of counts) expect(count).toBeGreaterThan(0);
});
