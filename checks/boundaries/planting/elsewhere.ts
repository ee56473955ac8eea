import type { OpenDatabase } from '@/lib/db/engine';
import { levels } from '../world/places';

/**
 * Changes everything that a role on `levels.unit` or on `levels.leaf` must not tell: figures, names, texts, counts,
 * states, people and units elsewhere. Who holds only those must be answered as before, to the last byte. What a leaf
 * stands in keeps its name and its state; a unit's name and state say where the leaf's answers are.
 */
export async function changeElsewhere({ execute }: OpenDatabase): Promise<void> {
  await execute(`
    begin;
    set local session_replication_role = replica;
    create temporary table elsewhere on commit drop as
      with recursive held (id) as (
        select id from organisational_unit where code in ('${levels.unit}', '${levels.leaf}')
        union select r.unit_id from reporting_parent r join held h on h.id = r.parent_id)
      select id, code, type from organisational_unit where id not in (select id from held);
    create temporary table above on commit drop as
      with recursive up (id) as (
        select parent_id from reporting_parent r join organisational_unit u on u.id = r.unit_id
          where u.code in ('${levels.unit}', '${levels.leaf}')
        union select r.parent_id from reporting_parent r join up on up.id = r.unit_id)
      select id from up where id is not null;

    update organisational_unit set name_en = concat(name_en, ' elsewhere'), name_zh = concat(name_zh, ' 别处')
      where id in (select id from elsewhere) and id not in (select id from above);
    update rollup set value = value + 500000, expected = expected + 3, approved = approved + 2, reported = reported + 1
      where unit_id in (select id from elsewhere);
    update draft_value set entered = concat(entered, '9'), note = concat(note, ' elsewhere')
      where unit_id in (select id from elsewhere);
    delete from draft_value where unit_id in (select id from elsewhere) and id % 3 = 0;
    update data_point_version v set entered = concat(entered, '9'), note = concat(note, ' elsewhere'), value = value + 1
      from data_point a where a.id = v.data_point_id and a.unit_id in (select id from elsewhere);
    update submission_decision d set reason = concat(reason, ' elsewhere')
      from submission s where s.id = d.submission_id and s.unit_id in (select id from elsewhere);
    update submission set state = 'RETURNED', version = version + 1, revision = revision + 1
      where unit_id in (select id from elsewhere) and unit_id not in (select id from above) and state = 'APPROVED';
    update user_account set name_en = concat(name_en, ' elsewhere') where name_en like 'zqp%' and id in (
      select user_id from "grant" where unit_id in (select id from elsewhere));

    with one as (
      insert into organisational_unit (code, kind, type, name_en, name_zh, event_id)
        select concat(a.code, '-extra-', n.n), 'FACILITY', l.type, concat('zqn999zq ', a.code), '别处', a.event_id
        from organisational_unit a, generate_series(1, 2) n (n),
          lateral (select c.type from organisational_unit c join reporting_parent r on r.unit_id = c.id
            where r.parent_id = a.id and c.kind = 'FACILITY' order by c.id limit 1) l
        where a.type is null and a.id in (select id from elsewhere)
        returning id, code, event_id)
      insert into reporting_parent (unit_id, parent_id, valid_from, event_id, row_hash)
        select one.id, u.id, '2020-04-01', one.event_id, repeat('0', 64) from one
        join organisational_unit u on one.code like concat(u.code, '-extra-_');
    insert into user_account (email, name_en, name_zh, id)
      select concat('more', n, '@elsewhere.example'), 'zqp999zq', 'zqp999zq', gen_random_uuid() from generate_series(1, 5) n;
    commit;`);
}
