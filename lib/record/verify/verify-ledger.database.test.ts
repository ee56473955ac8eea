import { beforeAll, describe, expect, it, test } from 'vitest';
import { currentDatabase } from '../../db/engine';
import { reader } from '../../db/reader';
import { useTestDatabase } from '../../db/testing/test-database';
import type { Json } from '../canonical-json';
import { chainEvent } from '../chain';
import type { SealedTables } from '../sealed-tables';
import { ask } from './ask';
import { checkFacts } from './check-facts';
import { explainFacts } from './explain-facts';
import { keyText, ledgerTables } from './ledger-tables';
import { createFullLedger } from './testing/full-ledger';
import { tampered } from './testing/tampered';
import { holds, verifyLedger } from './verify-ledger';

useTestDatabase({ seed: 'reference' });

beforeAll(async () => void (await createFullLedger()));

const first = async () => (await verifyLedger()).first;
const rehash = (table: string) => `update ${table} f set row_hash = row_hash_of(to_jsonb(f))`;

/** A row in the middle of a table, and the place of the event it came with. */
async function middle(name: string): Promise<{ key: string; seq: string; where: string }> {
  const table = ledgerTables.find((each) => each.name === name)!;
  const [row] = await ask<{ key: string; seq: string }>(
    `select ${keyText(table)} as key, (select seq::text from audit_event where id = ${table.event}) as seq
     from ${name} t order by ${table.key.join()} offset (select count(*) / 2 from ${name}) limit 1`,
  );
  return { ...row!, where: `where ${keyText(table, name)} = '${row!.key}'` };
}

test('an untouched ledger holds, down to its last row', async () => {
  const result = await verifyLedger();
  expect(result).toMatchObject({ first: null, guards: [] });
  expect(holds(result)).toBe(true);
  const events = await reader().auditEvent.count();
  expect(result).toMatchObject({ events, sealed: events, head: { seq: String(events) } });
  expect(result.answers).toBe(await reader().dataPointVersion.count());
  for (const { name } of ledgerTables) {
    const [row] = await ask<{ rows: number }>(`select count(*)::int as rows from ${name}`);
    expect(result.rows[name], name).toBe(row?.rows);
    expect(result.rows[name], name).toBeGreaterThan(0);
  }
});

test('every table that refuses change is walked', async () => {
  const guarded = await ask<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only' order by 1`,
  );
  expect(guarded.map(({ name }) => name)).toEqual(
    [...ledgerTables.map(({ name }) => name), 'audit_event'].sort(),
  );
});

describe('one byte is changed', () => {
  const flips: [table: string, set: string][] = [
    ['reporting_parent', 'valid_from = valid_from + 1'],
    ['ownership_edge', 'equity_share = 0.5100000001'],
    ['scope_determination', `lease_kind = 'finance'`],
    ['boundary_set', `rule_zh = '手工选'`],
    ['boundary_set_member', 'boundary_set_id = boundary_set_id + 1'],
    ['metric', 'position = position + 1'],
    ['metric_version', `unit = unit || ' '`],
    ['metric_set_item', 'required = not required'],
    ['factor_set', 'effective_from = effective_from - 1'],
    ['factor', 'numerator = numerator + 0.0000000001'],
    ['factor_binding', 'fiscal_year = fiscal_year + 1'],
    ['factor_override', `basis = 'MB'`],
    ['energy_certificate', 'megawatt_hours = megawatt_hours + 1'],
    ['certificate_status', 'holds = not holds'],
    ['base_year_policy', 'threshold_percent = threshold_percent + 1'],
    ['base_year_change', `cause = 'method'`],
    ['base_year_effect', 'tonnes = -tonnes'],
    ['base_year_decision', `waiting_tonnes = '0'`],
    ['source_statement', `printed = '1,011'`],
    ['target', 'value = value + 1'],
    ['submission_decision', `decided_at = decided_at - interval '1 millisecond'`],
    ['data_point', `breakdown = breakdown || 's'`],
    ['data_point_version', `note = 'checked'`],
    ['calculated_value', `trace = trace || '{"more": 1}'`],
    ['grant_review', 'kept = not kept'],
  ];

  it('in any table', () => {
    expect(flips.map(([table]) => table)).toEqual(ledgerTables.map(({ name }) => name));
  });

  it.each(flips)('in %s: that row is named', async (table, set) => {
    const row = await middle(table);
    const { key } = await tampered([table], `update ${table} set ${set} ${row.where}`, async () => {
      const found = await first();
      expect(found).toMatchObject({ fault: 'row-changed', table });
      return found!;
    });
    // Where the byte belonged to the key itself, the row is known by what it says now.
    if (table !== 'boundary_set_member') expect(key).toBe(row.key);
    else expect(key.split(':')[1]).toBe(row.key.split(':')[1]);
  });

  it.each(['factor', 'data_point_version'])(
    'in the hash of a row of %s: that row is named',
    async (table) => {
      const { where, ...row } = await middle(table);
      const sql = `update ${table} set row_hash = translate(row_hash, '0123456789abcdef', '123456789abcdef0') ${where}`;
      expect(await tampered([table], sql, first)).toEqual({ fault: 'row-changed', table, ...row });
    },
  );

  it.each([
    `reason = 'none'`,
    `after = '{"share": 0.5}'`,
    `at = at + interval '1 millisecond'`,
    'facts = null',
  ])('in an event (%s): that event is named', async (set) => {
    const [event] = await ask<{ seq: string }>(
      `select seq::text from audit_event where facts is not null order by audit_event.seq offset 2 limit 1`,
    );
    const { seq } = event!;
    const found = await tampered(['audit_event'], `update audit_event set ${set} where seq = ${seq}`, first);
    expect(found).toEqual({ fault: 'event-changed', table: 'audit_event', key: seq, seq });
  });
});

/** Of each table but that of answers, which have a hash of their own, something that belongs to no key. Members are all key. */
const rewrites: readonly (readonly [table: string, set: string])[] = [
  ['reporting_parent', 'valid_from = valid_from + 1'],
  ['ownership_edge', 'equity_share = 0.52'],
  ['scope_determination', `lease_kind = 'finance'`],
  ['boundary_set', `rule_zh = '手工选'`],
  ['metric', 'position = position + 1'],
  ['metric_version', `unit = unit || ' '`],
  ['metric_set_item', 'direct = not direct'],
  ['factor_set', 'effective_from = effective_from - 1'],
  ['factor', `source = 'x'`],
  ['factor_binding', `reason = 'x'`],
  ['factor_override', `reason = 'x'`],
  ['energy_certificate', 'megawatt_hours = megawatt_hours + 1'],
  ['certificate_status', 'holds = not holds'],
  ['base_year_policy', 'threshold_percent = threshold_percent + 1'],
  ['base_year_change', `cause = 'method'`],
  ['base_year_effect', 'tonnes = -tonnes'],
  ['base_year_decision', `waiting_tonnes = '0'`],
  ['source_statement', `printed = '1,011'`],
  ['target', 'value = value + 1'],
  ['submission_decision', `reason = 'x'`],
  ['data_point', `breakdown = breakdown || 's'`],
  ['calculated_value', `comparator = '~'`],
  ['grant_review', 'kept = not kept'],
];

/** Through whose rows others come under an event. */
const owners = ['boundary_set', 'factor_set'];

/** What the facts under the events tell, without the rest of the verification. */
const byFacts = async () => (await checkFacts()).found[0];

describe('somebody who knows the hashes', () => {
  it('changes an answer with its row hash: the hash it is known by tells', async () => {
    const { where, ...row } = await middle('data_point_version');
    const sql = `update data_point_version set entered = '7' ${where}; ${rehash('data_point_version')}`;
    const found = await tampered(['data_point_version'], sql, first);
    expect(found).toEqual({ fault: 'answer-changed', table: 'data_point_version', ...row });
  });

  it('may rewrite any table', () => {
    const others = ['boundary_set_member', 'data_point_version'];
    const tables = [...rewrites.map(([table]) => table), ...others].sort();
    expect(tables).toEqual(ledgerTables.map(({ name }) => name).sort());
  });

  it.each(rewrites)('changes a row of %s with its hash: that row is named', async (table, set) => {
    const { where, ...row } = await middle(table);
    const sql = `update ${table} set ${set} ${where}; ${rehash(table)}`;
    expect(await tampered([table], sql, byFacts)).toEqual({ fault: 'row-rewritten', table, ...row });
  });

  it('and the whole verification says so', async () => {
    const { where, ...row } = await middle('factor');
    const found = await tampered(
      ['factor'],
      `update factor set source = 'x' ${where}; ${rehash('factor')}`,
      first,
    );
    expect(found).toEqual({ fault: 'row-rewritten', table: 'factor', ...row });
  });

  it.each(ledgerTables.filter(({ name }) => !owners.includes(name)).map(({ name }) => name))(
    'takes a row of %s away: that row is named by what its event sealed',
    async (table) => {
      const { where, ...row } = await middle(table);
      const found = await tampered([table], `delete from ${table} ${where}`, byFacts);
      expect(found).toEqual({ fault: 'row-missing', table, ...row });
    },
  );

  it.each(owners)('takes a row of %s away with all that came under it: that row is named', async (table) => {
    const { where, key } = await middle(table);
    const found = await tampered([table], `delete from ${table} ${where}`, first);
    expect(found).toMatchObject({ fault: 'row-missing', table, key });
  });

  it.each(['grant_review', 'boundary_set_member', 'metric_set_item'])(
    'takes the last row of %s away, which leaves no gap: that row is named',
    async (table) => {
      const { key } = ledgerTables.find(({ name }) => name === table)!;
      const place = (alias: string) => keyText({ name: table, key, event: '' }, alias);
      const [last] = await ask<{ key: string }>(
        `select ${place('t')} as key from ${table} t order by ${key.map((each) => `"${each}" desc`).join()} limit 1`,
      );
      const sql = `delete from ${table} where ${place(table)} = '${last!.key}'`;
      expect(await tampered([table], sql, first)).toMatchObject({ fault: 'row-missing', table, ...last });
    },
  );

  it.each(['factor', 'calculated_value'])(
    'changes a row of %s under an event older than the tables it seals: the event and its tables are named',
    async (table) => {
      const { where, seq } = await middle(table);
      const [set] = rewrites.flatMap(([name, change]) => (name === table ? [change] : []));
      const sql = `update ${table} set ${set} ${where}; ${rehash(table)}`;
      const found = await tampered([table], sql, async () => {
        const { id, facts } = await reader().auditEvent.findUniqueOrThrow({ where: { seq: BigInt(seq) } });
        return explainFacts({ id, seq, facts, factTables: null });
      });
      expect(found).toMatchObject({ fault: 'facts-differ', seq });
      expect(found.tables).toContain(table);
    },
  );

  it('slips a row in under an old event: that row is named', async () => {
    const { where, seq } = await middle('target');
    const columns = 'metric_id, unit_id, fiscal_year, comparator, event_id, row_hash';
    const sql = `insert into target (id, value, ${columns}) select 9001, 5, ${columns} from target ${where}; ${rehash('target')}`;
    const found = await tampered(['target'], sql, first);
    expect(found).toEqual({ fault: 'row-added', table: 'target', key: '9001', seq });
  });

  it('slips in an anchor without an answer: it belongs to no event', async () => {
    const sql = `insert into data_point (id, unit_id, metric_id, period_id, breakdown, row_hash)
      select 9001, unit_id, metric_id, period_id, 'slipped', row_hash from data_point limit 1; ${rehash('data_point')}`;
    const found = await tampered(['data_point'], sql, first);
    expect(found).toEqual({ fault: 'row-orphan', table: 'data_point', key: '9001', seq: null });
  });

  it('swaps two answers: the earlier one is named', async () => {
    const [a, b] = await reader().dataPointVersion.findMany({ orderBy: { id: 'asc' }, take: 2 });
    const trade = (from: number, to: number) => `update data_point_version set id = ${to} where id = ${from}`;
    const sql = [trade(a!.id, -1), trade(b!.id, a!.id), trade(-1, b!.id)].join('; ');
    const found = await tampered(['data_point_version'], sql, first);
    expect(found).toMatchObject({ fault: 'row-changed', table: 'data_point_version', key: String(a!.id) });
  });

  it('swaps two events: the earlier place is named', async () => {
    const trade = (from: number, to: number) => `update audit_event set seq = ${to} where seq = ${from}`;
    const sql = [trade(2, -1), trade(3, 2), trade(-1, 3)].join('; ');
    const found = await tampered(['audit_event'], sql, first);
    expect(found).toEqual({ fault: 'event-changed', table: 'audit_event', key: '2', seq: '2' });
  });

  it('takes an event out: its place is named', async () => {
    const found = await tampered(['audit_event'], 'delete from audit_event where seq = 3', first);
    expect(found).toEqual({ fault: 'event-missing', table: 'audit_event', key: '3', seq: '3' });
  });

  it('hashes a changed event anew: the next one does not follow from it', async () => {
    const event = await reader().auditEvent.findFirstOrThrow({ where: { seq: 2n } });
    const { seq: _seq, hash: _hash, previousHash, before, after, factTables, ...said } = event;
    const sealed = factTables as SealedTables | null;
    const changed = {
      ...said,
      before: before as Json,
      after: after as Json,
      factTables: sealed,
      reason: 'another',
    };
    const { hash } = chainEvent({ seq: 1n, hash: previousHash }, changed);
    const sql = `update audit_event set reason = 'another', hash = '${hash}' where seq = 2`;
    const found = await tampered(['audit_event'], sql, first);
    expect(found).toEqual({ fault: 'chain-broken', table: 'audit_event', key: '3', seq: '3' });
  });

  it('takes the last event away but leaves its facts: the facts tell', async () => {
    const last = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    const found = await tampered(['audit_event'], `delete from audit_event where id = ${last.id}`, first);
    expect(found).toMatchObject({ fault: 'row-missing', table: 'audit_event', key: String(last.id) });
  });
});

describe('the guards', () => {
  const guards = async () => (await verifyLedger()).guards;

  it('are missed when a trigger is switched off or taken away', async () => {
    const { execute } = currentDatabase();
    await execute('alter table factor disable trigger append_only');
    expect(await guards()).toEqual([{ table: 'factor', guard: 'append_only' }]);
    await execute('alter table factor enable trigger append_only; drop trigger hash_row on target');
    expect(await guards()).toEqual([{ table: 'target', guard: 'hash_row' }]);
    await execute('create trigger hash_row before insert on target for each row execute function hash_row()');
    expect(await guards()).toEqual([]);
  });

  it('are missed when a function says something else than the migrations made it say', async () => {
    const { execute } = currentDatabase();
    const [was] = await ask<{ body: string }>(`select pg_get_functiondef('row_hash_of'::regproc) as body`);
    await execute(
      `create or replace function row_hash_of(fact jsonb) returns text language sql immutable parallel safe as $$ select fact->>'row_hash' $$`,
    );
    const missing = await guards();
    await execute(was!.body);
    expect(missing).toEqual([{ guard: 'row_hash_of', table: null }]);
  });
});
