import { describe, expect, it } from 'vitest';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { chainEvent, genesisHash } from './chain';
import { type EventDescription, record } from './record';
import { ledgerTables } from './verify/ledger-tables';

useTestDatabase({ seed: 'empty' });

const job = { job: 'test' };

function created(code: string): EventDescription {
  return { type: 'unit.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: code, after: { code } };
}

function createUnit(code: string): Promise<void> {
  return record(job, created(code), async (tx, eventId) => {
    await tx.organisationalUnit.create({
      data: { code, kind: 'GROUP', nameEn: code, nameZh: code, eventId },
    });
  });
}

describe('recording a change', () => {
  it('writes the change and its event together, and the fact names its event', async () => {
    await createUnit('acme');
    const unit = await reader().organisationalUnit.findUniqueOrThrow({
      where: { code: 'acme' },
      include: { event: true },
    });
    expect(unit.event).toMatchObject({
      type: 'unit.created',
      subjectKey: 'acme',
      job: 'test',
      actorId: null,
    });
  });

  it('leaves nothing behind when the work fails', async () => {
    const before = await reader().auditEvent.count();
    const failing = record(job, created('lost'), async (tx, eventId) => {
      await tx.organisationalUnit.create({
        data: { code: 'lost', kind: 'GROUP', nameEn: '', nameZh: '', eventId },
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await reader().organisationalUnit.findUnique({ where: { code: 'lost' } })).toBeNull();
    expect(await reader().auditEvent.count()).toBe(before);
  });

  it('leaves no change behind when the event cannot be written', async () => {
    const unsaid = record(job, { ...created('unsaid'), after: { share: 0.5 } }, async (tx, eventId) => {
      await tx.organisationalUnit.create({
        data: { code: 'unsaid', kind: 'GROUP', nameEn: '', nameZh: '', eventId },
      });
    });
    await expect(unsaid).rejects.toThrow('write decimals as text');
    expect(await reader().organisationalUnit.findUnique({ where: { code: 'unsaid' } })).toBeNull();
  });

  it('keeps one chain without gaps under twenty changes at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => createUnit(`unit-${index}`)));
    const events = await reader().auditEvent.findMany({ orderBy: { seq: 'asc' } });
    let head = { seq: 0n, hash: genesisHash };
    for (const event of events) {
      const { seq, hash, previousHash, ...said } = event;
      const expected = chainEvent(head, {
        ...said,
        before: said.before as null,
        after: said.after as null,
        factTables: said.factTables as null,
      });
      expect({ seq, hash, previousHash }).toEqual({
        seq: expected.seq,
        hash: expected.hash,
        previousHash: expected.previousHash,
      });
      head = { seq, hash };
    }
    expect(events.length).toBeGreaterThanOrEqual(21);
  });
});

const appendOnly = [...ledgerTables.map(({ name }) => name), 'audit_event'];

describe('append-only tables', () => {
  it.each(appendOnly)('%s refuses TRUNCATE', async (table) => {
    await expect(currentDatabase().execute(`truncate ${table} cascade`)).rejects.toThrow('append-only');
  });

  it('refuse UPDATE and DELETE of what was recorded', async () => {
    await createUnit('steady');
    await expect(currentDatabase().execute(`update audit_event set reason = 'other'`)).rejects.toThrow(
      'UPDATE refused',
    );
    await expect(currentDatabase().execute('delete from audit_event')).rejects.toThrow('DELETE refused');
  });

  it.each(appendOnly)('%s carries the row guard', async (table) => {
    expect(await guardsOf(table)).toEqual(expect.arrayContaining(['append_only', 'append_only_truncate']));
  });

  it.each(ledgerTables.map(({ name }) => name))('%s has every row hashed as it is written', async (table) => {
    expect(await guardsOf(table)).toContain('hash_row');
  });

  it('are all that the database guards', async () => {
    const guarded = await reader().$queryRaw<{ table: string }[]>`
      select tgrelid::regclass::text as table from pg_trigger where tgname = 'append_only' order by 1`;
    expect(guarded.map(({ table }) => table)).toEqual([...appendOnly].sort());
  });

  it('refuse a fact whose event does not exist', async () => {
    const orphan = `insert into factor_set (code, name_en, name_zh, effective_from, event_id) values ('f', 'f', 'f', 2018, 999999)`;
    await expect(currentDatabase().execute(orphan)).rejects.toThrow('factor_set_event_id_fkey');
  });
});

async function guardsOf(table: string): Promise<string[]> {
  const guards = await reader().$queryRaw<{ tgname: string }[]>`
    select tgname from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal order by 1`;
  return guards.map(({ tgname }) => tgname);
}
