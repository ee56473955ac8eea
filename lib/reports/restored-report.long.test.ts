import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { restoreBackup } from '../db/backup/restore-backup';
import { writeBackup } from '../db/backup/write-backup';
import { currentDatabase, openDatabase, useDatabase } from '../db/engine';
import { useTestDatabase } from '../db/testing/test-database';
import { verifyLedger } from '../record/verify/verify-ledger';
import { openFigures } from './open-figures';

useTestDatabase({ seed: 'demo' });

const figures = async () =>
  (await openFigures(await viewerOf('executive'), 2023, 'alibaba-group', null, 'FY'))?.figures;

test('a ledger restored from a backup shows the same report to the digit, and verifies', {
  timeout: 500_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gl-report-'));
  const place = { file: join(folder, 'backup'), key: null, evidence: join(folder, 'evidence') };
  const [source, target] = [currentDatabase(), await openDatabase({ kind: 'memory' })];
  try {
    const before = await figures();
    expect(before?.length).toBeGreaterThan(50);
    const { head } = await writeBackup({ ...place, product: '0.0.0' });
    await restoreBackup(target, { ...place, migrations: 'prisma/migrations' });
    useDatabase(target);
    expect(await figures()).toEqual(before);
    expect(await verifyLedger()).toMatchObject({ first: null, guards: [], head: { hash: head?.hash } });
  } finally {
    useDatabase(source);
    await target.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
