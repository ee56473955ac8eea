/** What can be wrong with a row of the ledger. */
export type Fault =
  /** The row does not agree with its own hash. */
  | 'row-changed'
  /** The row is not among the facts that its event sealed. */
  | 'row-added'
  /** The row belongs to no event: slipped in, or what it came with was taken away. */
  | 'row-orphan'
  | 'row-missing'
  /** The row agrees with its own hash, but its event sealed another: it was changed together with its hash. */
  | 'row-rewritten'
  /** An answer does not agree with the hash it is known by. */
  | 'answer-changed'
  /** An answer does not replace the version before it. */
  | 'answer-order'
  /** One of the event's facts was changed together with its hash, or taken away; `tables` says where. */
  | 'facts-differ'
  | 'event-changed'
  | 'event-missing'
  /** The event agrees with itself, but not with the one before it. */
  | 'chain-broken';

export interface Finding {
  readonly fault: Fault;
  readonly table: string;
  /** As the table's primary key, its columns joined by ":". */
  readonly key: string;
  /** The place in the ledger of the event it came with; null where that cannot be told. */
  readonly seq: string | null;
  readonly tables?: readonly string[];
}

/** What one look at the ledger found, and over how many rows. */
export interface Checked {
  readonly rows: number;
  readonly found: readonly Finding[];
}

/** What is nearer to the cause stands first where several findings have one place. */
const nearest: readonly Fault[] = [
  'event-missing',
  'event-changed',
  'row-changed',
  'row-missing',
  'row-added',
  'answer-changed',
  'row-rewritten',
  'answer-order',
  'chain-broken',
  'facts-differ',
  'row-orphan',
];

/** A changed row, or one that others miss, comes first where its event cannot be told; the rest, last. */
function place({ seq, fault, table }: Finding): bigint | null {
  if (seq !== null) return BigInt(seq);
  return ['row-changed', 'row-missing'].includes(fault) && table !== 'audit_event' ? 0n : null;
}

/** The first finding in the order of the ledger; null where there is none. */
export function firstFinding(found: readonly Finding[]): Finding | null {
  return [...found].sort(inLedgerOrder)[0] ?? null;
}

function inLedgerOrder(a: Finding, b: Finding): number {
  const [left, right] = [place(a), place(b)];
  if (left !== right) {
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return nearest.indexOf(a.fault) - nearest.indexOf(b.fault);
}
