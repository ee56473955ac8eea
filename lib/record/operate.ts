import { currentDatabase } from '../db/engine';
import { requireStorage } from '../db/storage';
import type { Tx } from '../db/tx';

/** The tables outside the ledger: no audit event, one named writer each. */
export type OperationalTx = Pick<
  Tx,
  'draftValue' | 'session' | 'signInAttempt' | 'apiToken' | 'submission' | 'accountLink' | 'heldForm'
> & {
  /**
   * Of an account only this: the time step of the last code that was accepted, and what it keeps as a secret written
   * anew under another algorithm or key.
   */
  readonly user: {
    updateMany(change: {
      where: Parameters<Tx['user']['updateMany']>[0]['where'];
      data: { totpLastStep: bigint } | { passwordHash: string } | { totpSecret: string };
    }): Promise<{ count: number }>;
  };
};

/**
 * A change to an operational table (drafts, sessions, attempts, token use): one transaction, no audit event.
 * While it runs no other that names one of the keys of `alone` does, in whichever process: counting and then writing
 * is safe.
 */
export async function operate<T>(
  work: (tx: OperationalTx) => Promise<T>,
  alone: readonly string[] = [],
): Promise<T> {
  const { client, location } = currentDatabase();
  await requireStorage(location);
  return client.$transaction(async (tx) => {
    // In one order everywhere, so that two never wait for each other.
    const keys = [...alone].sort();
    if (keys.length > 0)
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as key`;
    return work(tx);
  });
}
