import { currentDatabase } from '../db/engine';
import type { Tx } from '../db/tx';

/** The tables outside the ledger: no audit event, one named writer each. */
export type OperationalTx = Pick<
  Tx,
  'draftValue' | 'session' | 'signInAttempt' | 'apiToken' | 'submission' | 'accountLink' | 'heldForm'
>;

/** A change to an operational table (drafts, sessions, attempts, token use): one transaction, no audit event. */
export function operate<T>(work: (tx: OperationalTx) => Promise<T>): Promise<T> {
  return currentDatabase().client.$transaction((tx) => work(tx));
}
