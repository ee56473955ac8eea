import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ask } from './ask';
import { ledgerTables } from './ledger-tables';

/** A trigger that is not there or switched off, or a function that is not what the migrations made. */
export interface MissingGuard {
  readonly guard: string;
  /** Null for a function. */
  readonly table: string | null;
}

const guards = ['append_only', 'append_only_truncate', 'hash_row'];
const functions = [
  'refuse_change',
  'hash_row',
  'hash_text',
  'algorithm_of',
  'ledger_algorithm',
  'row_hash_of',
  'facts_of',
  'facts_hash',
];

/** Whether all that keeps the ledger append-only, and all that this verification relies on, is in force. */
export async function checkGuards(): Promise<MissingGuard[]> {
  return [...(await missingTriggers()), ...(await changedFunctions())];
}

async function missingTriggers(): Promise<MissingGuard[]> {
  const found = await ask<{ table: string; guard: string }>(`
    select c.relname::text as table, t.tgname::text as guard
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal and t.tgenabled in ('O', 'A')`);
  const inForce = new Set(found.map(({ table, guard }) => `${table} ${guard}`));
  const wanted = [
    ...ledgerTables.flatMap(({ name }) => guards.map((guard) => ({ table: name, guard }))),
    ...guards.slice(0, 2).map((guard) => ({ table: 'audit_event', guard })),
  ];
  return wanted.filter(({ table, guard }) => !inForce.has(`${table} ${guard}`));
}

/** prisma/catalogue.txt holds every function as the migrations leave it, each line indented by two. */
async function changedFunctions(): Promise<MissingGuard[]> {
  const catalogue = await readFile(resolve('prisma/catalogue.txt'), 'utf8');
  const found = await ask<{ name: string; definition: string }>(`
    select p.proname::text as name, pg_get_functiondef(p.oid) as definition
    from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'`);
  const same = new Set(
    found.filter(({ definition }) => catalogue.includes(inCatalogue(definition))).map(({ name }) => name),
  );
  return functions.filter((name) => !same.has(name)).map((guard) => ({ guard, table: null }));
}

const inCatalogue = (definition: string): string =>
  definition
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `  ${line.trimEnd()}`))
    .join('\n');
