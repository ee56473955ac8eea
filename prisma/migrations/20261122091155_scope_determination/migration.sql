-- CreateTable
CREATE TABLE "scope_determination" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "direction" TEXT,
    "lease_kind" TEXT,
    "operated_by_group" BOOLEAN,
    "carried_by" TEXT,
    "paid_by" TEXT,
    "contract" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "provenance" "provenance",
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "scope_determination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scope_determination_unit_id_idx" ON "scope_determination"("unit_id");

-- CreateIndex
CREATE INDEX "scope_determination_event_id_idx" ON "scope_determination"("event_id");

-- AddForeignKey
ALTER TABLE "scope_determination" ADD CONSTRAINT "scope_determination_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_determination" ADD CONSTRAINT "scope_determination_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A fact before its event, append-only, and hashed, as all others.
alter table scope_determination alter constraint scope_determination_event_id_fkey deferrable initially deferred;
create trigger append_only before update or delete on scope_determination
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on scope_determination
  for each statement execute function refuse_change();
create trigger hash_row before insert on scope_determination for each row execute function hash_row();

alter table scope_determination
  add constraint scope_determination_row_hash check (row_hash ~ '^[0-9a-f]{64}$'),
  add constraint scope_determination_lease check (subject <> 'lease' or (
    direction in ('lease-in', 'lease-out') and lease_kind in ('operating', 'finance') and operated_by_group is not null
    and carried_by is null and paid_by is null)),
  add constraint scope_determination_carriage check (subject <> 'carriage' or (
    carried_by in ('group', 'contractor') and paid_by in ('group', 'merchant', 'customer')
    and direction is null and lease_kind is null and operated_by_group is null)),
  add constraint scope_determination_subject check (subject in ('lease', 'carriage')),
  add constraint scope_determination_said check (length(trim(contract)) > 0 and length(trim(reason)) > 0);

create or replace function facts_of(event bigint) returns table (fact text, key text, row_hash text)
language sql stable as $$
  select 'reporting_parent', id::text, row_hash from reporting_parent where event_id = event
  union all select 'ownership_edge', id::text, row_hash from ownership_edge where event_id = event
  union all select 'scope_determination', id::text, row_hash from scope_determination where event_id = event
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
  union all select 'factor_binding', id::text, row_hash from factor_binding where event_id = event
  union all select 'factor_override', id::text, row_hash from factor_override where event_id = event
  union all select 'energy_certificate', id::text, row_hash from energy_certificate where event_id = event
  union all select 'certificate_status', id::text, row_hash from certificate_status where event_id = event
  union all select 'base_year_policy', id::text, row_hash from base_year_policy where event_id = event
  union all select 'base_year_change', id::text, row_hash from base_year_change where event_id = event
  union all select 'base_year_effect', id::text, row_hash from base_year_effect where event_id = event
  union all select 'base_year_decision', id::text, row_hash from base_year_decision where event_id = event
  union all select 'source_statement', id::text, row_hash from source_statement where event_id = event
  union all select 'target', id::text, row_hash from target where event_id = event
  union all select 'submission_decision', id::text, row_hash from submission_decision where event_id = event
  union all select 'data_point', p.id::text, p.row_hash
    from data_point_version v join data_point p on p.id = v.data_point_id where v.event_id = event and v.version = 1
  union all select 'data_point_version', id::text, row_hash from data_point_version where event_id = event
  union all select 'calculated_value', id::text, row_hash from calculated_value where event_id = event
  union all select 'grant_review', id::text, row_hash from grant_review where event_id = event
$$;
