import { createHash } from 'node:crypto';
import type { OpenDatabase } from '@/lib/db/engine';
import { type Person, people, type Standing } from '../world/people';
import { word } from './canary';

/** The units of the ledger by number (their id + 100), for canaries. */
export interface Planted {
  readonly units: ReadonlyMap<number, { readonly code: string; readonly parent: string | null }>;
}

const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const hour = 3_600_000;
const day = 24 * hour;

/** The planted name of a unit; of one that there is not, a name nobody has. */
export function nameIn({ units }: Planted): (code: string) => string {
  const numbers = new Map([...units].map(([number, { code }]) => [code, number]));
  return (code) => word('n', numbers.get(code) ?? 998);
}

/** Of the token that a person speaks to the HTTP API with. */
export const tokenOf = ({ secret }: Person): string => `glt_${secret}`;

/** Marks all names, texts and figures, and adds the people of the matrix with their sessions and tokens. */
export async function plant({ client, execute }: OpenDatabase): Promise<Planted> {
  await execute(`
    begin;
    -- Facts are append-only: this copy alone is marked, behind the backs of their triggers.
    set local session_replication_role = replica;
    update organisational_unit set name_en = concat('zqn', id + 100, 'zq'), name_zh = concat('zqn', id + 100, 'zq');
    update submission_decision d set reason = concat('zqr', s.unit_id + 100, 'zq ', d.reason)
      from submission s where s.id = d.submission_id;
    update data_point_version v set note = concat('zqt', a.unit_id + 100, 'zq'), reason = concat('zqt', a.unit_id + 100, 'zq'),
        text = case when v.text is null then null else concat('zqt', a.unit_id + 100, 'zq') end
      from data_point a where a.id = v.data_point_id;
    update draft_value set note = concat('zqt', unit_id + 100, 'zq');
    update rollup o set value = case when p.code in ('fy2023-q1', 'fy2024-q1') then concat('73731', o.unit_id + 100, '3', o.unit_id + 100)::numeric else 0 end
      from reporting_period p where p.id = o.period_id and o.value is not null and p.fiscal_year >= 2023;
    with numbered as (select id, 900 + row_number() over (order by email) as number from user_account)
      update user_account u set name_en = concat('zqd', n.number, 'zq'), name_zh = concat('zqd', n.number, 'zq')
      from numbered n where n.id = u.id;
    ${people.map(rowsOf).join('\n')}
    commit;`);
  const units = await client.$queryRaw<{ id: number; code: string; parent: string | null }[]>`
    select u.id, u.code, p.code as parent from organisational_unit u
    join reporting_parent r on r.unit_id = u.id and not exists (select from reporting_parent n where n.replaces_id = r.id)
    left join organisational_unit p on p.id = r.parent_id order by r.valid_from, r.id`;
  return { units: new Map(units.map(({ id, code, parent }) => [id + 100, { code, parent }])) };
}

function rowsOf(person: Person): string {
  const { id, number, role, held, standing, secret } = person;
  const name = `'zqp${number}zq'`;
  const session = sessionOf(standing);
  return `
    insert into user_account (id, email, name_en, name_zh, active) values
      ('${id}', 'zqp${number}zq@matrix.example', ${name}, ${name}, ${standing !== 'inactive'});
    insert into "grant" (user_id, role, unit_id, valid_from, valid_to, revoked_at)
      select '${id}', '${role}', id, ${grantOf(standing)} from organisational_unit where code = '${held}';
    insert into api_token (user_id, name, hash, created_at, expires_at, revoked_at, last_used_at) values
      ('${id}', 'zqk${number}zq', '${fingerprint(tokenOf(person))}', now(), ${tokenEnd(standing)}, now() + interval '1 hour');
    ${
      session === null
        ? ''
        : `insert into session (id, user_id, created_at, last_seen_at, expires_at, revoked_at, stage) values
      ('${fingerprint(secret)}', '${id}', ${session});`
    }`;
}

/** From, to, revoked at. */
function grantOf(standing: Standing): string {
  if (standing === 'revoked') return `'2020-04-01', null, now() - interval '1 hour'`;
  if (standing === 'expired') return `'2020-04-01', current_date - 1, null`;
  if (standing === 'future') return `current_date + 3, null, null`;
  return `'2020-04-01', null, null`;
}

/** Expires at, revoked at: a token is as good as the session, where that has its own way of ending. */
function tokenEnd(standing: Standing): string {
  if (standing === 'ended') return `now() + interval '30 days', now() - interval '1 hour'`;
  if (standing === 'old') return `now() - interval '1 hour', null`;
  return `now() + interval '30 days', null`;
}

/** Created, last seen, expires, revoked, stage; null for who has none. */
function sessionOf(standing: Standing): string | null {
  const at = (milliseconds: number) => `now() - interval '${milliseconds} milliseconds'`;
  // A little ahead: when somebody was last seen need not be written down while they ask.
  const noted = `now() + interval '1 hour'`;
  const lasts = `now() + interval '12 hours'`;
  if (standing === 'nobody' || standing === 'forged') return null;
  if (standing === 'ended') return `${at(2 * hour)}, now(), ${lasts}, ${at(hour)}, 'SIGNED_IN'`;
  if (standing === 'idle') return `${at(20 * hour)}, ${at(15 * hour)}, ${lasts}, null, 'SIGNED_IN'`;
  if (standing === 'old') return `${at(2 * day)}, now(), ${at(hour)}, null, 'SIGNED_IN'`;
  if (standing === 'second factor') return `now(), now(), ${lasts}, null, 'SECOND_FACTOR'`;
  if (standing === 'enrolment') return `now(), now(), ${lasts}, null, 'ENROLMENT'`;
  return `now(), ${noted}, ${lasts}, null, 'SIGNED_IN'`;
}
