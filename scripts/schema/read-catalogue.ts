/** Runs one query and returns its rows: PGlite's and pg's `query` both do. */
export type RunQuery = (sql: string) => Promise<{ rows: unknown[] }>;

const PRISMA_TABLE = '_prisma_migrations';

// NOT NULL is left to the schema diff: PostgreSQL 18 keeps it as a named constraint, 15 does not.
const SECTIONS: readonly { title: string; sql: string }[] = [
  {
    title: 'constraints',
    sql: `select c.relname || '.' || k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relname <> '${PRISMA_TABLE}' and k.contype in ('p', 'u', 'f', 'c', 'x')`,
  },
  {
    title: 'indexes',
    sql: `select c.relname || '.' || i.relname as name, pg_get_indexdef(x.indexrelid) as definition
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relname <> '${PRISMA_TABLE}'`,
  },
  {
    title: 'triggers',
    sql: `select c.relname || '.' || t.tgname as name,
        pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' [tgenabled ' || t.tgenabled::text || ']' end as definition
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and not t.tgisinternal`,
  },
  {
    title: 'functions',
    sql: `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
        pg_get_functiondef(p.oid) as definition
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = current_schema() and p.prokind in ('f', 'p')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  },
  {
    title: 'views',
    sql: `select c.relname as name, c.relkind::text as definition
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind in ('v', 'm')`,
  },
];

/**
 * What the database keeps that Prisma's diff does not see, as text that is equal on PostgreSQL 15 and 18:
 * one line for a one-line definition, an indented block for a longer one, sorted by code unit.
 */
export async function readCatalogue(query: RunQuery): Promise<string> {
  const parts: string[] = [];
  for (const { title, sql } of SECTIONS) {
    const { rows } = await query(sql);
    const entries = (rows as { name: string; definition: string }[]).map(describe).sort(byCodeUnit);
    parts.push([`# ${title}`, ...entries].join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function describe({ name, definition }: { name: string; definition: string }): string {
  const lines = definition
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());
  if (lines.length === 1) return `${name}: ${lines[0]}`;
  return `${name}:\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
