import { type Asking, type CarriedTable, quoted, quotedList } from './carried-tables';

const rowsPerPage = 1000;

/**
 * The rows of a table as PostgreSQL's JSON text, in the order of its key, a page at a time so that others get their
 * turn. `mark` is the last number to read of a numbered table; null for all.
 */
export async function* readRows(
  db: Asking,
  { name, key }: CarriedTable,
  mark: string | null,
): AsyncGenerator<string> {
  if (key.length === 0) throw new Error(`The table ${name} has no primary key.`);
  const [table, columns] = [quoted(name), quotedList(key)];
  const upTo = mark === null ? 'true' : `id <= ${BigInt(mark)}`;
  const after = `(${columns}) > (select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb))`;
  const page = (where: string, ...last: string[]) =>
    db.$queryRawUnsafe<{ line: string }[]>(
      `select to_jsonb(t)::text as line from ${table} t where ${upTo} and ${where} order by ${columns} limit ${rowsPerPage}`,
      ...last,
    );
  let rows = await page('true');
  for (;;) {
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerPage) return;
    rows = await page(after, last.line);
  }
}
