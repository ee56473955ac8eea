import type { BackedUpHead } from '../../db/backup/backup-format';
import { BackupRefused } from '../../db/backup/backup-refused';
import { record } from '../record';
import { holds, verifyLedger } from './verify-ledger';

/**
 * Verifies a ledger that was just restored, against the head its backup was taken at, and says in the trail that it was
 * restored: events that came after the backup are not in it. Throws `BackupRefused` where it does not verify.
 */
export async function confirmRestored(backedUp: BackedUpHead | null): Promise<void> {
  const result = await verifyLedger();
  const { seq, hash } = result.head ?? { seq: '0', hash: '' };
  if (!holds(result) || seq !== (backedUp?.seq ?? '0') || hash !== (backedUp?.hash ?? ''))
    throw new BackupRefused(
      'The ledger is restored as it was, but it does not verify: it was changed before the backup was written. See npm run audit:verify, and use an earlier backup.',
    );
  if (!backedUp) return;
  const event = { type: 'ledger.restored', role: 'SYSTEM', subjectType: 'ledger', subjectKey: seq } as const;
  await record({ job: 'restore' }, { ...event, after: { seq, hash } }, async () => undefined);
}
