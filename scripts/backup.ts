// npm run backup -- greenledger.backup [--key-file key.txt]; the key may stand in GREENLEDGER_BACKUP_KEY instead.
// A key on the command line would be seen by everyone on the machine.
import { readBackupOrder } from './read-backup-order';
import { runCommandOnLedger } from './run-command-on-ledger';

try {
  await runCommandOnLedger('backup', readBackupOrder('backup'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
