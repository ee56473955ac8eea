-- What Prisma's schema cannot say: facts before their event, append-only tables, and what an answer may hold.

-- A fact names the ledger event that made it known; the event is written last, so the reference is checked at commit.
do $$
declare
  reference record;
begin
  for reference in
    select conrelid::regclass as fact, conname from pg_constraint
    where contype = 'f' and confrelid = 'audit_event'::regclass
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', reference.fact, reference.conname);
  end loop;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

do $$
declare
  fact text;
begin
  foreach fact in array array[
    'reporting_parent', 'ownership_edge', 'boundary_set', 'boundary_set_member', 'metric', 'metric_version',
    'metric_set_item', 'factor_set', 'factor', 'source_statement', 'target', 'submission_decision',
    'data_point', 'data_point_version', 'calculated_value', 'audit_event'
  ]
  loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', fact);
    execute format(
      'create trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', fact);
  end loop;
end
$$;

alter table data_point_version
  add constraint data_point_version_comparator check (comparator in ('=', '>', '≥', '~', '<')),
  add constraint data_point_version_version check (version >= 1 and submission_version >= 1),
  add constraint data_point_version_hash check (hash ~ '^[0-9a-f]{64}$'),
  add constraint data_point_version_number check (
    kind in ('REPORTED', 'ESTIMATED') or (value is null and date is null and text is null and codes = '{}')),
  add constraint data_point_version_reason check (
    kind in ('REPORTED', 'ESTIMATED') or length(trim(reason)) > 0);

alter table ownership_edge
  add constraint ownership_edge_share check (equity_share between 0 and 1),
  add constraint ownership_edge_span check (valid_to is null or valid_to > valid_from);

alter table reporting_parent
  add constraint reporting_parent_span check (valid_to is null or valid_to > valid_from),
  add constraint reporting_parent_self check (parent_id is null or parent_id <> unit_id);

alter table reporting_period
  add constraint reporting_period_span check (ends_on >= starts_on),
  add constraint reporting_period_quarter check (quarter between 1 and 4);

alter table fiscal_year
  add constraint fiscal_year_span check (ends_on > starts_on);

alter table factor
  add constraint factor_denominator check (denominator <> 0);

alter table submission
  add constraint submission_counts check (version >= 0 and revision >= 0);

alter table submission_decision
  add constraint submission_decision_reason check (kind not in ('RETURNED', 'REOPENED') or length(trim(reason)) > 0);

alter table audit_event
  add constraint audit_event_actor check ((actor_id is null) <> (job is null)),
  add constraint audit_event_hash check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$');
