import { ask } from './ask';
import { ledgerTables } from './ledger-tables';
import { ledgerHead } from './verify-ledger';

/** What an assurer keeps: whoever has it can tell later whether anything up to it was changed or taken away. */
export interface HeadDocument {
  readonly ledger: 'Greenledger';
  readonly version: string;
  readonly exportedAt: string;
  /** Null on an empty ledger. */
  readonly head: { readonly seq: string; readonly hash: string; readonly at: string } | null;
  /** Rows of every append-only table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** The head of the ledger as a document of its own. `version` is the product's. */
export async function describeHead(version: string): Promise<HeadDocument> {
  const counts = ['audit_event', ...ledgerTables.map(({ name }) => name)].map(
    (name) => `select '${name}' as name, count(*)::int as rows from ${name}`,
  );
  const [head, rows] = await Promise.all([
    ledgerHead(),
    ask<{ name: string; rows: number }>(counts.join(' union all ')),
  ]);
  return {
    ledger: 'Greenledger',
    version,
    exportedAt: new Date().toISOString(),
    head: head && { ...head, at: head.at.toISOString() },
    rows: Object.fromEntries(rows.map((row) => [row.name, row.rows])),
  };
}
