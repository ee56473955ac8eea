import { isDeepStrictEqual } from 'node:util';
import type { OpenDatabase } from '@/lib/db/engine';
import { calledByScript, codesOf, type Fields } from './requests/send-act';
import { askAs, type Failure, type Served } from './run-cases';
import { type Person, withRoleInForce } from './world/people';

/** A write that is allowed, with fields that nobody was asked for. */
interface ExtraFields {
  readonly action: string;
  readonly page: string;
  readonly person: Person;
  readonly fields: Fields;
  readonly extra: Fields;
  /** Of the row that was written: what must stand in it. */
  readonly row: string;
  readonly expected: unknown;
}

const person = (role: Person['role'], level: Person['level']): Person => {
  const found = withRoleInForce.find((one) => one.role === role && one.level === level);
  if (!found) throw new Error(`Nobody is ${role} at ${level}.`);
  return found;
};

const owner = person('DATA_OWNER', 'unit');
const keeper = person('ADMINISTRATOR', 'unit');
const administrator = person('ADMINISTRATOR', 'top');
const office = person('OFFICE', 'top');
const victim = person('EXECUTIVE', 'leaf');
const chosenId = '11111111-1111-4111-8111-111111111111';
const quarter = 'fy2024-q1';

/** Columns by every name a form might try. */
const forged: Fields = {
  id: chosenId,
  userId: victim.id,
  user_id: victim.id,
  viewer: victim.id,
  actorId: victim.id,
  updatedById: victim.id,
  enteredById: victim.id,
  role: 'OFFICE',
  unitId: '1',
  submissionId: '1',
  state: 'APPROVED',
  version: '99',
  submissionVersion: '99',
  revokedAt: '',
  active: 'false',
  createdAt: '2001-01-01',
  updatedAt: '2001-01-01',
  eventId: '1',
  hash: 'f'.repeat(64),
  passwordHash: 'x',
  origin: 'CLAIM',
  __proto__x: 'x',
  constructor: 'x',
};

const without = (names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(forged).filter(([name]) => !names.includes(name)));

const writes: readonly ExtraFields[] = [
  {
    action: 'saveAction',
    page: `/submissions/${quarter}/cainiao`,
    person: owner,
    fields: {
      period: quarter,
      unit: 'cainiao',
      leaf: 'cainiao-wuxi-park',
      'v:AIR-NOX:total': '1234',
      'r:AIR-NOX:total': '0',
    },
    extra: { ...forged, revision: '99', 'u:AIR-NOX:total': victim.id, 'k:AIR-NOX:total': 'APPROVED' },
    row: `select d.entered, d.revision, d.kind::text as kind, d.updated_by_id::text as by, s.state::text as state, s.version,
        s.revision as submission, u.code, d.updated_at > now() - interval '1 hour' as now
      from draft_value d join metric m on m.id = d.metric_id join submission s on s.id = d.submission_id
      join organisational_unit u on u.id = d.unit_id where m.code = 'AIR-NOX' and u.code = 'cainiao-wuxi-park'`,
    expected: [
      {
        entered: '1234',
        revision: 1,
        kind: 'REPORTED',
        by: owner.id,
        state: 'DRAFT',
        version: 0,
        submission: 0,
        code: 'cainiao-wuxi-park',
        now: true,
      },
    ],
  },
  {
    action: 'createTokenAction',
    page: '/account',
    person: owner,
    fields: { name: 'of the matrix', days: '3' },
    extra: { ...forged, expiresAt: '2099-01-01', prefix: 'x' },
    row: `select user_id::text as of, expires_at < now() + interval '4 days' as soon, revoked_at is null as lasts, hash <> '${forged.hash}' as own
      from api_token where name = 'of the matrix'`,
    expected: [{ of: owner.id, soon: true, lasts: true, own: true }],
  },
  {
    action: 'renameUnitAction',
    page: '/reference/units',
    person: keeper,
    fields: { code: 'cainiao-wuxi-park', nameEn: 'Wuxi renamed', nameZh: '无锡改名' },
    extra: { ...forged, kind: 'GROUP', type: 'office', parentCode: 'alibaba-cloud', newCode: 'x' },
    row: `select name_en, kind::text as kind, type, (select p.code from reporting_parent r join organisational_unit p on p.id = r.parent_id
        where r.unit_id = u.id) as parent from organisational_unit u where code = 'cainiao-wuxi-park'`,
    expected: [{ name_en: 'Wuxi renamed', kind: 'FACILITY', type: 'warehouse', parent: 'cainiao' }],
  },
  {
    action: 'giveGrantAction',
    page: '/reference/people',
    person: administrator,
    fields: {
      personId: owner.id,
      role: 'EXECUTIVE',
      unitCode: 'eleme',
      validFrom: '2024-01-01',
      validTo: '2024-02-01',
    },
    extra: without(['role']),
    row: `select g.role::text as role, u.code, g.origin::text as origin, g.valid_to::text as ends, g.revoked_at from "grant" g
      join organisational_unit u on u.id = g.unit_id where g.user_id = '${owner.id}' and g.role = 'EXECUTIVE'`,
    expected: [
      { role: 'EXECUTIVE', code: 'eleme', origin: 'ADMINISTRATOR', ends: '2024-02-01', revoked_at: null },
    ],
  },
  {
    action: 'returnAction',
    page: `/review/${quarter}/alibaba-cloud`,
    person: office,
    // The revision at which the demonstration hands it to the office.
    fields: { period: quarter, unit: 'alibaba-cloud', revision: '1', reason: 'Returned by the matrix.' },
    extra: { ...forged, kind: 'APPROVED', decidedAt: '2001-01-01' },
    row: `select s.state::text as state, s.version - d.submission_version as version, d.kind::text as kind, d.actor_id::text as by,
        d.decided_at > now() - interval '1 hour' as now
      from submission_decision d join submission s on s.id = d.submission_id where d.reason = 'Returned by the matrix.'`,
    expected: [{ state: 'RETURNED', version: 0, kind: 'RETURNED', by: office.id, now: true }],
  },
];

/** Sends the writes, then says which were not done. Read `rowsAfter` once the app has ended, or beside it on a server. */
export async function sendExtraFields(served: Served, ids: ReadonlyMap<string, string>): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const write of writes) {
    const { action, page, fields, extra } = write;
    const sent = { ...extra, ...fields };
    const asked = calledByScript(page, ids.get(action) ?? '', sent);
    const answer = await askAs(served, { person: write.person, known: 'session', asked });
    const codes = codesOf(answer.body).filter((code) => code !== 'none');
    if (codes.length > 0 || answer.status >= 400) {
      failures.push({ name: nameOf(write), why: [`it was refused: ${codes.join(', ')} ${answer.status}`] });
    }
  }
  return failures;
}

const nameOf = ({ action, person: by }: ExtraFields) => `extra fields: ${action} as ${by.key}`;

/** What stands in the rows that were written, where it is not what the asked fields alone would make. */
export async function rowsWithExtraFields({ client }: OpenDatabase): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const write of writes) {
    const rows = await client.$queryRawUnsafe(write.row);
    if (!isDeepStrictEqual(rows, write.expected)) {
      failures.push({
        name: nameOf(write),
        why: [`the row says ${JSON.stringify(rows)} instead of ${JSON.stringify(write.expected)}`],
      });
    }
  }
  return failures;
}

export const extraFieldWrites = writes.length;
