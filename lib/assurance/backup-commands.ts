import { writeBackup } from '../db/backup/write-backup';
import { evidenceFolder } from '../env';
import { productVersion } from '../product-version';
import { holds, verifyLedger } from '../record/verify/verify-ledger';

/** `backup`: writes the whole ledger to a file and says what it holds, and whether the ledger does. */
async function backup({ file = '', key = '' }: Readonly<Record<string, string>>): Promise<string> {
  if (file === '') throw new Error('Say where to write the backup: npm run backup -- greenledger.backup');
  const order = { file, key: key === '' ? null : key, evidence: evidenceFolder(), product: productVersion };
  const { tables, rows, files, head } = await writeBackup(order);
  const sealed =
    key === '' ? 'It is not encrypted: keep it where the ledger may be read.' : 'It is encrypted.';
  return [
    `${file} holds ${rows} rows of ${tables} tables and ${files} evidence files, up to event ${head?.seq ?? 0}.`,
    sealed,
    holds(await verifyLedger())
      ? 'The ledger verifies.'
      : 'But the ledger does not verify: keep your earlier backups, and see npm run audit:verify.',
  ].join('\n');
}

/** What whoever holds the machine may ask for the ledger's safety. */
export const backupCommands = { backup } as const;
