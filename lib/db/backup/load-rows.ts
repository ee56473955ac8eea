import type { Tx } from '../tx';
import { BackupRefused } from './backup-refused';
import { type CarriedTable, quoted, quotedList } from './carried-tables';

const rowsPerInsert = 500;
const charactersPerInsert = 1_000_000;

/** Collects the rows of one table and inserts them in batches. */
export interface RowLoader {
  readonly add: (line: string) => Promise<void>;
  readonly flush: () => Promise<void>;
}

/**
 * Loads rows exactly as they were: PostgreSQL reads its own JSON text, so no number passes through JavaScript. A hashed
 * row must come out with the hash that the backup holds, else `BackupRefused` names it.
 */
export function loadRows(tx: Tx, table: CarriedTable): RowLoader {
  let lines: string[] = [];
  let characters = 0;
  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const rows = `[${lines.join()}]`;
    [lines, characters] = [[], 0];
    await (table.hashed ? insertHashed(tx, table, rows) : insert(tx, table, rows));
  }
  return {
    flush,
    add: async (line) => {
      lines.push(line);
      characters += line.length;
      if (lines.length >= rowsPerInsert || characters >= charactersPerInsert) await flush();
    },
  };
}

const given = ({ name }: CarriedTable) => `jsonb_populate_recordset(null::${quoted(name)}, $1::jsonb)`;

const inserting = (table: CarriedTable, rows: string) => {
  const columns = quotedList(table.columns);
  return `insert into ${quoted(table.name)} (${columns}) select ${columns} from ${rows}`;
};

async function insert(tx: Tx, table: CarriedTable, rows: string): Promise<void> {
  await tx.$executeRawUnsafe(inserting(table, given(table)), rows);
}

/** The database computes the hash anew as it writes: it must be the one given. */
async function insertHashed(tx: Tx, table: CarriedTable, rows: string): Promise<void> {
  const key = table.key.map((column) => `g.${quoted(column)}::text`).join(` || ':' || `);
  const [broken] = await tx.$queryRawUnsafe<{ key: string }[]>(
    `with given as (select * from ${given(table)}),
       written as (${inserting(table, 'given')} returning row_hash)
     select ${key} as key from given g
     where not exists (select from written w where w.row_hash = g.row_hash) order by 1 limit 1`,
    rows,
  );
  if (broken)
    throw new BackupRefused(
      `The row ${broken.key} of ${table.name} in the backup does not agree with its hash: it was changed before the backup was written. Nothing was restored. Use an earlier backup.`,
    );
}
