import { reader } from '../../db/reader';
import { checkAnswers } from './check-answers';
import { checkChain } from './check-chain';
import { checkFacts } from './check-facts';
import { checkGuards, type MissingGuard } from './check-guards';
import { checkReferences } from './check-references';
import { checkRows } from './check-rows';
import { type Finding, firstFinding } from './finding';
import { ledgerTables } from './ledger-tables';

/** Where the chain stands. */
export interface LedgerHead {
  readonly seq: string;
  readonly hash: string;
  readonly at: Date;
}

export interface Verification {
  /** The last event; null on an empty ledger. */
  readonly head: LedgerHead | null;
  /** Events that were hashed anew and follow from one another. */
  readonly events: number;
  /** Events whose facts were compared with the digest they sealed. */
  readonly sealed: number;
  /** Rows hashed anew, by append-only table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Answers hashed anew over what was said. */
  readonly answers: number;
  /** The first row of the ledger that is not as it was written; null where all are. */
  readonly first: Finding | null;
  readonly guards: readonly MissingGuard[];
}

/** Whether nothing was found. */
export const holds = ({ first, guards }: Verification): boolean => first === null && guards.length === 0;

/** The last event of the chain; null on an empty ledger. */
export async function ledgerHead(): Promise<LedgerHead | null> {
  const last = await reader().auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true, at: true },
  });
  return last && { ...last, seq: String(last.seq) };
}

/**
 * Recomputes everything the ledger's promise rests on: the chain of events, the hash of every row of every append-only
 * table, the facts under every event, every answer's own hash. In pages, so that others get their turn meanwhile.
 */
export async function verifyLedger(): Promise<Verification> {
  const head = await ledgerHead();
  const chain = await checkChain();
  const found: Finding[] = [...chain.found];
  const rows: Record<string, number> = {};
  for (const table of ledgerTables) {
    const checked = await checkRows(table);
    rows[table.name] = checked.rows;
    found.push(...checked.found);
  }
  const facts = await checkFacts();
  const answers = await checkAnswers();
  const references = await checkReferences();
  found.push(...facts.found, ...answers.found, ...references.found);
  return {
    head,
    events: chain.rows,
    sealed: facts.rows,
    rows,
    answers: answers.rows,
    first: firstFinding(found),
    guards: await checkGuards(),
  };
}
