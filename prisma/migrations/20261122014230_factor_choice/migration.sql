-- DropIndex
DROP INDEX "factor_factor_set_id_activity_basis_key";

-- AlterTable
ALTER TABLE "factor" ADD COLUMN     "also_for" TEXT[],
ADD COLUMN     "gas" TEXT,
ADD COLUMN     "member" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "parts" JSONB,
ADD COLUMN     "region" TEXT,
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "factor_set" ADD COLUMN     "published_on" DATE,
ADD COLUMN     "series" TEXT,
ADD COLUMN     "subject" TEXT;

-- CreateTable
CREATE TABLE "factor_binding" (
    "id" SERIAL NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "factor_set_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "factor_binding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor_override" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "factor_id" INTEGER,
    "reason" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "factor_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "factor_binding_factor_set_id_idx" ON "factor_binding"("factor_set_id");

-- CreateIndex
CREATE INDEX "factor_binding_event_id_idx" ON "factor_binding"("event_id");

-- CreateIndex
CREATE INDEX "factor_override_unit_id_idx" ON "factor_override"("unit_id");

-- CreateIndex
CREATE INDEX "factor_override_factor_id_idx" ON "factor_override"("factor_id");

-- CreateIndex
CREATE INDEX "factor_override_event_id_idx" ON "factor_override"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "factor_factor_set_id_code_key" ON "factor"("factor_set_id", "code");

-- AddForeignKey
ALTER TABLE "factor_binding" ADD CONSTRAINT "factor_binding_factor_set_id_fkey" FOREIGN KEY ("factor_set_id") REFERENCES "factor_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_binding" ADD CONSTRAINT "factor_binding_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_override" ADD CONSTRAINT "factor_override_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_override" ADD CONSTRAINT "factor_override_factor_id_fkey" FOREIGN KEY ("factor_id") REFERENCES "factor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_override" ADD CONSTRAINT "factor_override_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts before their event, append-only, and hashed, as all others.
alter table factor_binding alter constraint factor_binding_event_id_fkey deferrable initially deferred;
alter table factor_override alter constraint factor_override_event_id_fkey deferrable initially deferred;

do $$
declare
  fact text;
begin
  foreach fact in array array['factor_binding', 'factor_override']
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

alter table factor_binding add constraint factor_binding_reason check (length(trim(reason)) > 0);
alter table factor_override add constraint factor_override_reason check (length(trim(reason)) > 0);

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
  union all select 'source_statement', id::text, row_hash from source_statement where event_id = event
  union all select 'target', id::text, row_hash from target where event_id = event
  union all select 'submission_decision', id::text, row_hash from submission_decision where event_id = event
  union all select 'data_point', p.id::text, p.row_hash
    from data_point_version v join data_point p on p.id = v.data_point_id where v.event_id = event and v.version = 1
  union all select 'data_point_version', id::text, row_hash from data_point_version where event_id = event
  union all select 'calculated_value', id::text, row_hash from calculated_value where event_id = event
  union all select 'grant_review', id::text, row_hash from grant_review where event_id = event
$$;
