import { ask } from './ask';
import type { Checked, Finding } from './finding';
import { ledgerTables } from './ledger-tables';

interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly target: string;
}

/** Every reference out of an append-only table, and every reference to an event. */
function references(): Promise<Reference[]> {
  const names = ledgerTables.map(({ name }) => `'${name}'`).join();
  return ask<Reference>(`
    select c.relname::text as child, a.attname::text as column, p.relname::text as parent, b.attname::text as target
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    join pg_attribute b on b.attrelid = p.oid and b.attnum = f.confkey[1]
    where f.contype = 'f' and c.relnamespace = current_schema()::regnamespace
      and (c.relname in (${names}) or p.relname = 'audit_event')
    order by p.relname, c.relname`);
}

/** What others refer to and is not there: the database refuses that only while its own guards are on. */
export async function checkReferences(): Promise<Checked> {
  const all = await references();
  const missing = await ask<Omit<Finding, 'fault'>>(all.map(missingParents).join(' union all '));
  return { rows: all.length, found: missing.map((row): Finding => ({ fault: 'row-missing', ...row })) };
}

function missingParents({ child, column, parent, target }: Reference): string {
  const event = ledgerTables.find(({ name }) => name === child)?.event ?? 't.event_id';
  return `
    select '${parent}' as "table", t."${column}"::text as key, min(e.seq)::text as seq
    from "${child}" t left join audit_event e on e.id = ${event}
    where t."${column}" is not null and not exists (select from "${parent}" p where p."${target}" = t."${column}")
    group by t."${column}"`;
}
