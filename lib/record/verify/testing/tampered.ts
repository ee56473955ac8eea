import { currentDatabase } from '@/lib/db/engine';

/** As somebody who owns the database would: every trigger and every reference is off. */
async function behindItsBack(sql: string): Promise<void> {
  const { execute } = currentDatabase();
  try {
    await execute(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } catch (error) {
    await execute('rollback');
    throw error;
  }
}

/** Changes `tables` by `sql` behind the ledger's back, looks, and puts everything back as it was. */
export async function tampered<T>(
  tables: readonly string[],
  sql: string,
  look: () => Promise<T>,
): Promise<T> {
  const { execute } = currentDatabase();
  for (const table of tables) await execute(`create table "kept_${table}" as table "${table}"`);
  try {
    await behindItsBack(sql);
    return await look();
  } finally {
    const back = tables.map(
      (table) =>
        `delete from "${table}"; insert into "${table}" select * from "kept_${table}"; drop table "kept_${table}"`,
    );
    await behindItsBack(back.join('; '));
  }
}
