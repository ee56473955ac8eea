-- CreateTable
CREATE TABLE "energy_certificate" (
    "id" SERIAL NOT NULL,
    "registry_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "megawatt_hours" DECIMAL(30,10) NOT NULL,
    "generated_from" DATE NOT NULL,
    "generated_to" DATE NOT NULL,
    "unit_id" INTEGER,
    "contract_id" INTEGER,
    "provenance" "provenance",
    "note" TEXT,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "energy_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_status" (
    "id" SERIAL NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "criteria" TEXT[],
    "dated_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "certificate_status_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "energy_certificate_registry_id_key" ON "energy_certificate"("registry_id");

-- CreateIndex
CREATE INDEX "energy_certificate_generated_from_generated_to_idx" ON "energy_certificate"("generated_from", "generated_to");

-- CreateIndex
CREATE INDEX "energy_certificate_unit_id_idx" ON "energy_certificate"("unit_id");

-- CreateIndex
CREATE INDEX "energy_certificate_contract_id_idx" ON "energy_certificate"("contract_id");

-- CreateIndex
CREATE INDEX "energy_certificate_event_id_idx" ON "energy_certificate"("event_id");

-- CreateIndex
CREATE INDEX "certificate_status_certificate_id_idx" ON "certificate_status"("certificate_id");

-- CreateIndex
CREATE INDEX "certificate_status_event_id_idx" ON "certificate_status"("event_id");

-- AddForeignKey
ALTER TABLE "energy_certificate" ADD CONSTRAINT "energy_certificate_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "energy_certificate" ADD CONSTRAINT "energy_certificate_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "energy_certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "energy_certificate" ADD CONSTRAINT "energy_certificate_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_status" ADD CONSTRAINT "certificate_status_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "energy_certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_status" ADD CONSTRAINT "certificate_status_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts before their event, append-only, and hashed, as all others.
alter table energy_certificate alter constraint energy_certificate_event_id_fkey deferrable initially deferred;
alter table certificate_status alter constraint certificate_status_event_id_fkey deferrable initially deferred;

do $$
declare
  fact text;
begin
  foreach fact in array array['energy_certificate', 'certificate_status']
  loop
    execute format(
      'create trigger append_only before update or delete on %I for each row execute function refuse_change()', fact);
    execute format(
      'create trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', fact);
    execute format(
      'create trigger hash_row before insert on %I for each row execute function hash_row()', fact);
    execute format(
      $check$alter table %I add constraint %I check (row_hash ~ '^[0-9a-f]{64}$')$check$, fact, fact || '_row_hash');
  end loop;
end
$$;

alter table energy_certificate
  add constraint energy_certificate_registry_id check (registry_id = upper(trim(registry_id)) and registry_id <> ''),
  add constraint energy_certificate_kind check (kind in ('GEC', 'I-REC', 'GO', 'REC', 'contract')),
  add constraint energy_certificate_megawatt_hours check (megawatt_hours > 0),
  add constraint energy_certificate_generated check (generated_from <= generated_to),
  add constraint energy_certificate_contract check (contract_id is null or kind <> 'contract');
alter table certificate_status
  add constraint certificate_status_kind
    check (kind in ('transferred', 'retired', 'claimed-as-credit', 'criteria-met')),
  add constraint certificate_status_evidence check (length(trim(evidence)) > 0);

create or replace function facts_of(event bigint) returns table (fact text, key text, row_hash text)
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
  union all select 'factor_binding', id::text, row_hash from factor_binding where event_id = event
  union all select 'factor_override', id::text, row_hash from factor_override where event_id = event
  union all select 'energy_certificate', id::text, row_hash from energy_certificate where event_id = event
  union all select 'certificate_status', id::text, row_hash from certificate_status where event_id = event
  union all select 'source_statement', id::text, row_hash from source_statement where event_id = event
  union all select 'target', id::text, row_hash from target where event_id = event
  union all select 'submission_decision', id::text, row_hash from submission_decision where event_id = event
  union all select 'data_point', p.id::text, p.row_hash
    from data_point_version v join data_point p on p.id = v.data_point_id where v.event_id = event and v.version = 1
  union all select 'data_point_version', id::text, row_hash from data_point_version where event_id = event
  union all select 'calculated_value', id::text, row_hash from calculated_value where event_id = event
  union all select 'grant_review', id::text, row_hash from grant_review where event_id = event
$$;
