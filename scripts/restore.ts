// npm run restore -- greenledger.backup [--key-file key.txt]: into the place that GREENLEDGER_DATA or DATABASE_URL names,
// which must be empty.
import { resolve } from 'node:path';
import { restoreBackup } from '@/lib/db/backup/restore-backup';
import { holdDataFolder } from '@/lib/db/data-folder/hold-data-folder';
import { closeDatabase, openDatabase, useDatabase } from '@/lib/db/engine';
import { evidenceFolder, readEnvironment } from '@/lib/env';
import { confirmRestored } from '@/lib/record/verify/confirm-restored';
import { readBackupOrder } from './read-backup-order';

try {
  const { file, key } = readBackupOrder('restore');
  const { database: location, dataFolder } = readEnvironment();
  const held = dataFolder === null ? null : await holdDataFolder(dataFolder);
  try {
    const database = await openDatabase(location);
    useDatabase(database);
    const place = { evidence: evidenceFolder(), migrations: resolve('prisma/migrations') };
    const { header, end, migrated } = await restoreBackup(database, { file, key: key || null, ...place });
    console.log(`Restored ${end.rows} rows of ${end.tables} tables and ${end.files} evidence files.`);
    if (migrated.length > 0) console.log(`Applied ${migrated.length} newer migrations.`);
    await confirmRestored(header.head);
    console.log(
      `The restored ledger verifies up to event ${header.head?.seq ?? 0}, where it was backed up on ${header.createdAt}.`,
    );
    console.log('Everyone signs in anew. Start it with npm start.');
  } finally {
    await closeDatabase();
    await held?.release();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
