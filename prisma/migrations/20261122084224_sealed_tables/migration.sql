-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "fact_tables" JSONB;

-- Events seal their facts table by table as well, so that a row taken away or rewritten is named. Hashes name their
-- algorithm where it is not SHA-256, so that another may take over: what was hashed before keeps its own.

-- Bare digits are SHA-256; any other algorithm stands before them: "sha512:…".
create function algorithm_of(hash text) returns text language sql immutable parallel safe as $$
  select case when hash like '%:%' then split_part(hash, ':', 1) else 'sha256' end
$$;

-- Null for an algorithm that no ledger is made of.
create function hash_text(document text, algorithm text) returns text language sql immutable parallel safe as $$
  select case algorithm
    when 'sha256' then encode(sha256(convert_to(document, 'UTF8')), 'hex')
    when 'sha512' then 'sha512:' || encode(sha512(convert_to(document, 'UTF8')), 'hex')
  end
$$;

-- What rows are hashed by from now on; lib/record/algorithm.ts says the same of events and answers.
create function ledger_algorithm() returns text language sql immutable parallel safe as $$ select 'sha256' $$;

-- By the algorithm that the row's own hash names. Without what is null, so that a column added later does not change the
-- hash of an older row.
create or replace function row_hash_of(fact jsonb) returns text language sql immutable parallel safe as $$
  select hash_text(
    (select jsonb_object_agg(key, value) from jsonb_each(fact - 'row_hash') where value <> 'null'::jsonb)::text,
    algorithm_of(coalesce(fact->>'row_hash', '')))
$$;

create or replace function hash_row() returns trigger language plpgsql set timezone to 'UTC' as $$
begin
  new.row_hash := ledger_algorithm() || ':';
  new.row_hash := row_hash_of(to_jsonb(new));
  return new;
end
$$;

-- Null where an event brought no facts.
create function facts_hash(event bigint, algorithm text) returns text language sql stable as $$
  select hash_text(
    string_agg(fact || ' ' || key || ' ' || row_hash, e'\n' order by fact collate "C", key collate "C"), algorithm)
  from facts_of(event)
$$;

do $$
declare
  found record;
begin
  for found in
    select c.conrelid::regclass as of_table, c.conname as name, pg_get_constraintdef(c.oid) as said
    from pg_constraint c
    where c.contype = 'c' and c.connamespace = current_schema()::regnamespace
      and pg_get_constraintdef(c.oid) like '%^[0-9a-f]{64}$%'
      and (c.conname like '%\_row\_hash' or c.conname in ('audit_event_facts', 'audit_event_hash', 'data_point_version_hash'))
  loop
    execute format('alter table %s drop constraint %I', found.of_table, found.name);
    execute format('alter table %s add constraint %I %s', found.of_table, found.name,
      replace(found.said, '^[0-9a-f]{64}$', '^([a-z0-9-]+:)?[0-9a-f]{64,128}$'));
  end loop;
end
$$;
