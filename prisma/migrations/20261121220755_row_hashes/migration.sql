-- Every fact carries the hash of its row, and every event the hash of the facts written with it: what was changed,
-- added or taken away behind the ledger's back is found, and named.

-- The same two rules as for the older facts: before their event, and append-only.
alter table grant_review alter constraint grant_review_event_id_fkey deferrable initially deferred;
alter table metric_set_item alter constraint metric_set_item_event_id_fkey deferrable initially deferred;

create trigger append_only before update or delete on grant_review for each row execute function refuse_change();
create trigger append_only_truncate before truncate on grant_review for each statement execute function refuse_change();

-- Without what is null, so that a column added later does not change the hash of an older row.
create function row_hash_of(fact jsonb) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(
    (select jsonb_object_agg(key, value) from jsonb_each(fact - 'row_hash') where value <> 'null'::jsonb)::text,
    'UTF8')), 'hex')
$$;

-- An instant's text depends on the session's time zone: here it is always UTC.
create function hash_row() returns trigger language plpgsql set timezone to 'UTC' as $$
begin
  new.row_hash := row_hash_of(to_jsonb(new));
  return new;
end
$$;

do $$
declare
  fact text;
begin
  set local timezone to 'UTC';
  foreach fact in array array[
    'reporting_parent', 'ownership_edge', 'boundary_set', 'boundary_set_member', 'metric', 'metric_version',
    'metric_set_item', 'factor_set', 'factor', 'source_statement', 'target', 'submission_decision',
    'data_point', 'data_point_version', 'calculated_value', 'grant_review'
  ]
  loop
    execute format('alter table %I disable trigger append_only', fact);
    execute format('update %I as f set row_hash = row_hash_of(to_jsonb(f))', fact);
    execute format('alter table %I enable trigger append_only', fact);
    execute format(
      'create trigger hash_row before insert on %I for each row execute function hash_row()', fact);
    execute format(
      $check$alter table %I add constraint %I check (row_hash ~ '^[0-9a-f]{64}$')$check$, fact, fact || '_row_hash');
  end loop;
end
$$;

alter table audit_event add constraint audit_event_facts check (facts ~ '^[0-9a-f]{64}$');

-- The facts that became known with an event. What has no event of its own comes with the fact it belongs to.
create function facts_of(event bigint) returns table (fact text, key text, row_hash text)
language sql stable as $$
  select 'reporting_parent', id::text, row_hash from reporting_parent where event_id = event
  union all select 'ownership_edge', id::text, row_hash from ownership_edge where event_id = event
  union all select 'boundary_set', id::text, row_hash from boundary_set where event_id = event
  union all select 'boundary_set_member', m.boundary_set_id || ':' || m.unit_id, m.row_hash
    from boundary_set s join boundary_set_member m on m.boundary_set_id = s.id where s.event_id = event
  union all select 'metric', m.id::text, m.row_hash
    from metric_version v join metric m on m.id = v.metric_id where v.event_id = event and v.version = 1
  union all select 'metric_version', id::text, row_hash from metric_version where event_id = event
  union all select 'metric_set_item', set || ':' || metric_id || ':' || effective_from, row_hash
    from metric_set_item where event_id = event
  union all select 'factor_set', id::text, row_hash from factor_set where event_id = event
  union all select 'factor', f.id::text, f.row_hash
    from factor_set s join factor f on f.factor_set_id = s.id where s.event_id = event
  union all select 'source_statement', id::text, row_hash from source_statement where event_id = event
  union all select 'target', id::text, row_hash from target where event_id = event
  union all select 'submission_decision', id::text, row_hash from submission_decision where event_id = event
  union all select 'data_point', p.id::text, p.row_hash
    from data_point_version v join data_point p on p.id = v.data_point_id where v.event_id = event and v.version = 1
  union all select 'data_point_version', id::text, row_hash from data_point_version where event_id = event
  union all select 'calculated_value', id::text, row_hash from calculated_value where event_id = event
  union all select 'grant_review', id::text, row_hash from grant_review where event_id = event
$$;

-- Null where an event brought no facts.
create function facts_digest(event bigint) returns text language sql stable as $$
  select encode(sha256(convert_to(
    string_agg(fact || ' ' || key || ' ' || row_hash, e'\n' order by fact collate "C", key collate "C"), 'UTF8')), 'hex')
  from facts_of(event)
$$;
