-- CreateTable
CREATE TABLE "base_year_policy" (
    "id" SERIAL NOT NULL,
    "base_year" INTEGER NOT NULL,
    "threshold_percent" DECIMAL(30,10) NOT NULL,
    "weighs" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "provenance" "provenance",
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "base_year_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "base_year_change" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "base_year" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "contained_from" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "provenance" "provenance",
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "base_year_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "base_year_effect" (
    "id" SERIAL NOT NULL,
    "change_id" INTEGER NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "tonnes" DECIMAL(30,10) NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "base_year_effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "base_year_decision" (
    "id" SERIAL NOT NULL,
    "change_id" INTEGER NOT NULL,
    "policy_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "base_tonnes" TEXT NOT NULL,
    "waiting_tonnes" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "base_year_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "base_year_policy_event_id_idx" ON "base_year_policy"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "base_year_change_code_key" ON "base_year_change"("code");

-- CreateIndex
CREATE INDEX "base_year_change_base_year_idx" ON "base_year_change"("base_year");

-- CreateIndex
CREATE INDEX "base_year_change_event_id_idx" ON "base_year_change"("event_id");

-- CreateIndex
CREATE INDEX "base_year_effect_event_id_idx" ON "base_year_effect"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "base_year_effect_change_id_fiscal_year_scope_key" ON "base_year_effect"("change_id", "fiscal_year", "scope");

-- CreateIndex
CREATE INDEX "base_year_decision_change_id_idx" ON "base_year_decision"("change_id");

-- CreateIndex
CREATE INDEX "base_year_decision_policy_id_idx" ON "base_year_decision"("policy_id");

-- CreateIndex
CREATE INDEX "base_year_decision_event_id_idx" ON "base_year_decision"("event_id");

-- AddForeignKey
ALTER TABLE "base_year_policy" ADD CONSTRAINT "base_year_policy_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_change" ADD CONSTRAINT "base_year_change_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_effect" ADD CONSTRAINT "base_year_effect_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "base_year_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_effect" ADD CONSTRAINT "base_year_effect_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_decision" ADD CONSTRAINT "base_year_decision_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "base_year_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_decision" ADD CONSTRAINT "base_year_decision_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "base_year_policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_year_decision" ADD CONSTRAINT "base_year_decision_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts before their event, append-only, and hashed, as all others.
do $$
declare
  fact text;
begin
  foreach fact in array array['base_year_policy', 'base_year_change', 'base_year_effect', 'base_year_decision']
  loop
    execute format('alter table %I alter constraint %I deferrable initially deferred', fact, fact || '_event_id_fkey');
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

alter table base_year_policy
  add constraint base_year_policy_threshold check (threshold_percent > 0 and threshold_percent <= 100),
  add constraint base_year_policy_weighs check (weighs in ('GHG-S12-GROSS-MB', 'GHG-S12-GROSS-LB', 'GHG-S123-MB')),
  add constraint base_year_policy_reason check (length(trim(reason)) > 0);
alter table base_year_change
  add constraint base_year_change_code check (code ~ ('^FY' || base_year || '-[1-9][0-9]*$')),
  add constraint base_year_change_cause check (cause in (
    'acquisition', 'divestment', 'outsourcing', 'insourcing', 'method', 'factor', 'error', 'organic', 'new-facility')),
  add constraint base_year_change_evidence check (length(trim(evidence)) > 0);
alter table base_year_effect
  add constraint base_year_effect_scope check (scope in ('GHG-S1', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S3'));
alter table base_year_decision
  add constraint base_year_decision_kind check (kind in ('recalculate', 'accumulate', 'decline')),
  add constraint base_year_decision_reason check (length(trim(reason)) > 0);
-- What was recalculated stays so: a later change takes it back.
create unique index base_year_decision_recalculated on base_year_decision (change_id) where kind = 'recalculate';

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
