import type { Tx } from '../tx';

/** Questions in SQL, inside a transaction or outside. */
export type Asking = Pick<Tx, '$queryRawUnsafe'>;

/** A table as the database's catalogue describes it. Nothing here is written by hand, so a new table is carried too. */
export interface CarriedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Tables whose rows must be there before; what is checked at commit does not count, nor a table's own rows. */
  readonly parents: readonly string[];
  readonly hashed: boolean;
  /** Append-only and numbered: below a mark it never changes, so it can be read after the moment of the backup. */
  readonly frozen: boolean;
}

/** Who is signed in or was about to be: a restored ledger begins without sessions, links, held forms and counted attempts. */
export const leftBehind: readonly string[] = ['account_link', 'held_form', 'session', 'sign_in_attempt'];

const tablesQuery = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text from pg_index x, unnest(x.indkey) with ordinality as k(attnum, place), pg_attribute a
      where x.indrelid = c.oid and x.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as key,
    array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid) as parents,
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as "appendOnly"
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
  order by c.relname`;

type Described = Omit<CarriedTable, 'hashed' | 'frozen'> & { readonly appendOnly: boolean };

/** Every table of the ledger. */
export async function allTables(db: Asking): Promise<CarriedTable[]> {
  const tables = await db.$queryRawUnsafe<Described[]>(tablesQuery);
  return tables.map(({ appendOnly, ...table }) => ({
    ...table,
    hashed: table.columns.includes('row_hash'),
    frozen: appendOnly && table.key.join() === 'id',
  }));
}

/** Every table that a backup carries. */
export async function carriedTables(db: Asking): Promise<CarriedTable[]> {
  return (await allTables(db)).filter(({ name }) => !leftBehind.includes(name));
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ');
