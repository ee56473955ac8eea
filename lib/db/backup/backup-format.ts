/**
 * A backup is text, one JSON value a line, compressed by gzip and sealed where a key is given. An object is a row, a
 * string is a piece of a file in base64; an array says what follows or ends:
 *
 *     ["greenledger-backup", Header]
 *     ["table", {name, columns}]  {…} {…}  ["end", {rows, sha256}]
 *     ["file", {path}]            "…" "…"  ["end", {rows, sha256}]
 *     ["complete", {tables, files, rows, sha256}]
 *
 * `rows` counts the lines of a section and `sha256` is over them; the last one is over every line before it. Rows are
 * PostgreSQL's own JSON text, never read as JavaScript numbers: a decimal comes back with every digit it had.
 */
export const backupFormat = 1;

export interface BackedUpMigration {
  readonly name: string;
  readonly checksum: string;
}

export interface BackedUpHead {
  readonly seq: string;
  readonly hash: string;
  readonly at: string;
}

export interface BackupHeader {
  readonly format: number;
  /** Version of Greenledger that wrote it. */
  readonly product: string;
  readonly createdAt: string;
  readonly migrations: readonly BackedUpMigration[];
  /** Where the chain stood; null on an empty ledger. */
  readonly head: BackedUpHead | null;
  readonly sequences: readonly { readonly name: string; readonly value: string }[];
}

/** The end of a section. */
export interface SectionEnd {
  readonly rows: number;
  readonly sha256: string;
}

export interface BackupEnd extends SectionEnd {
  readonly tables: number;
  readonly files: number;
}

export type StructureLine =
  | readonly ['greenledger-backup', BackupHeader]
  | readonly ['table', { readonly name: string; readonly columns: readonly string[] }]
  | readonly ['file', { readonly path: string }]
  | readonly ['end', SectionEnd]
  | readonly ['complete', BackupEnd];
