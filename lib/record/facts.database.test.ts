import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { chainEvent } from './chain';
import { type SealedTables, sealedRows } from './sealed-tables';
import { ledgerTables } from './verify/ledger-tables';

// The reference data has rows in most tables of facts, the demonstration in nearly all.
useTestDatabase({ seed: 'demo' });

interface Fact {
  readonly fact: string;
  readonly key: string;
  readonly row_hash: string;
}

describe('the facts under an event', () => {
  it('are every fact there is, each under exactly one event', async () => {
    const under = await reader().$queryRaw<{ fact: string; rows: bigint }[]>`
      select fact, count(*) as rows from audit_event e, facts_of(e.id) group by fact`;
    const counted = new Map(under.map(({ fact, rows }) => [fact, Number(rows)]));
    for (const { name: table } of ledgerTables) {
      const [row] = await ask<{ rows: bigint }>(`select count(*) as rows from ${table}`);
      expect([table, counted.get(table) ?? 0]).toEqual([table, Number(row?.rows)]);
    }
  });

  it('are digested as lines of table, key and row hash, in the order of their bytes', async () => {
    const event = await submitted();
    const facts = await reader().$queryRaw<Fact[]>`select * from facts_of(${event.id})`;
    const lines = facts.map(({ fact, key, row_hash }) => `${fact} ${key} ${row_hash}`).sort(byBytes);
    expect(facts.length).toBeGreaterThan(10);
    expect(event.facts).toBe(createHash('sha256').update(lines.join('\n')).digest('hex'));
  });

  it('are sealed table by table, with the key and a mark of each', async () => {
    const event = await submitted();
    const facts = await reader().$queryRaw<Fact[]>`select * from facts_of(${event.id})`;
    const sealed = Object.entries(event.factTables as unknown as SealedTables).flatMap(([fact, table]) =>
      [...sealedRows(table)].map(([key, mark]) => `${fact} ${key} ${mark}`),
    );
    expect(sealed.sort()).toEqual(
      facts.map(({ fact, key, row_hash }) => `${fact} ${key} ${row_hash.slice(0, 4)}`).sort(),
    );
  });

  it('belong to what the hash of the event covers', async () => {
    const { seq, hash, previousHash, ...event } = await submitted();
    const head = { seq: seq - 1n, hash: previousHash };
    const factTables = event.factTables as SealedTables | null;
    const said = { ...event, before: null, after: event.after as null, factTables };
    expect(chainEvent(head, said).hash).toBe(hash);
    expect(chainEvent(head, { ...said, facts: '0'.repeat(64) }).hash).not.toBe(hash);
    expect(chainEvent(head, { ...said, facts: null }).hash).not.toBe(hash);
    const [[table, seal] = ['', { hash: '', keys: '', marks: '' }]] = Object.entries(factTables ?? {});
    const other = { ...factTables, [table]: { ...seal, marks: '' } };
    expect(chainEvent(head, { ...said, factTables: other }).hash).not.toBe(hash);
    expect(chainEvent(head, { ...said, factTables: null }).hash).not.toBe(hash);
  });
});

describe('the hash of a row', () => {
  it.each(ledgerTables.map(({ name }) => name))(
    'of %s is that of its text, now as when it was written',
    async (table) => {
      const broken = await ask(`select from ${table} f where row_hash <> row_hash_of(to_jsonb(f))`);
      expect(broken).toEqual([]);
    },
  );

  it('does not change when a column is added that older rows leave empty', async () => {
    const [row] = await reader().$queryRaw<{ same: boolean }[]>`
      select row_hash_of('{"id": 1, "unit": "kWh"}') = row_hash_of('{"unit": "kWh", "id": 1, "later": null}') as same`;
    expect(row?.same).toBe(true);
  });

  it('is the same in every time zone', async () => {
    const insert = (id: number, zone: string) =>
      currentDatabase().execute(`
        set timezone to '${zone}';
        begin;
        insert into submission_decision
          select ${id}, submission_id, submission_version, kind, reason, actor_id, decided_at, event_id
          from submission_decision order by id limit 1;
        commit;
        set timezone to 'UTC';`);
    await insert(900_001, 'Asia/Shanghai');
    const [row] = await reader().$queryRaw<{ same: boolean }[]>`
      select row_hash = row_hash_of(to_jsonb(d)) as same from submission_decision d where id = 900001`;
    expect(row?.same).toBe(true);
  });
});

function submitted() {
  return reader().auditEvent.findFirstOrThrow({ where: { type: 'submission.submitted' } });
}

async function ask<Row>(sql: string): Promise<Row[]> {
  return currentDatabase().client.$queryRawUnsafe<Row[]>(sql);
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
