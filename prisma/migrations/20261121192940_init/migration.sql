-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('GROUP', 'BUSINESS_GROUP', 'BUSINESS_UNIT', 'FACILITY', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "provenance" AS ENUM ('PUBLISHED', 'ILLUSTRATIVE');

-- CreateEnum
CREATE TYPE "relationship" AS ENUM ('PARENT', 'SUBSIDIARY', 'JOINT_VENTURE', 'ASSOCIATE', 'FIXED_ASSET_INVESTMENT', 'FRANCHISE');

-- CreateEnum
CREATE TYPE "plant_operator" AS ENUM ('GROUP', 'LANDLORD');

-- CreateEnum
CREATE TYPE "fiscal_year_state" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('QUARTER', 'CAMPAIGN');

-- CreateEnum
CREATE TYPE "period_state" AS ENUM ('UNOPENED', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "value_type" AS ENUM ('NUMBER', 'CODES', 'DATE', 'TEXT');

-- CreateEnum
CREATE TYPE "metric_kind" AS ENUM ('flow', 'stock', 'ratio', 'ratio_of_stocks', 'weighted_average', 'intensity', 'cumulative', 'distinct', 'cumulative_distinct', 'campaign', 'equivalence', 'milestone', 'text');

-- CreateEnum
CREATE TYPE "submission_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED');

-- CreateEnum
CREATE TYPE "answer_kind" AS ENUM ('REPORTED', 'ESTIMATED', 'NOT_APPLICABLE', 'NOT_AVAILABLE');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('METER', 'INVOICE', 'RECORD', 'ESTIMATE', 'PARTNER');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ADMINISTRATOR', 'ASSURANCE_READER');

-- CreateTable
CREATE TABLE "organisational_unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "type" TEXT,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "provenance" "provenance",
    "source" TEXT,
    "note" TEXT,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "organisational_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_parent" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "replaces_id" INTEGER,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "reporting_parent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ownership_edge" (
    "id" SERIAL NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "owned_id" INTEGER NOT NULL,
    "relationship" "relationship" NOT NULL,
    "equity_share" DECIMAL(12,10) NOT NULL,
    "financial_control" BOOLEAN NOT NULL,
    "operational_control" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "replaces_id" INTEGER,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "ownership_edge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "unit_id" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "plant_operator" "plant_operator" NOT NULL DEFAULT 'GROUP',

    CONSTRAINT "facility_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "unit_id" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "started_on" DATE NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "boundary_set" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "rule_en" TEXT NOT NULL,
    "rule_zh" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "boundary_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "boundary_set_member" (
    "boundary_set_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,

    CONSTRAINT "boundary_set_member_pkey" PRIMARY KEY ("boundary_set_id","unit_id")
);

-- CreateTable
CREATE TABLE "fiscal_year" (
    "year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" "fiscal_year_state" NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "fiscal_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "reporting_period" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "period_kind" NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "series" TEXT,
    "name_en" TEXT,
    "name_zh" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" "period_state" NOT NULL,
    "due_on" DATE,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_list" (
    "code" TEXT NOT NULL,

    CONSTRAINT "code_list_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "code_list_member" (
    "list_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,

    CONSTRAINT "code_list_member_pkey" PRIMARY KEY ("list_code","code")
);

-- CreateTable
CREATE TABLE "metric" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_version" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "effective_from" INTEGER NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value_type" "value_type" NOT NULL,
    "kind" "metric_kind" NOT NULL,
    "calculated" BOOLEAN NOT NULL,
    "decimals_min" INTEGER NOT NULL,
    "decimals_max" INTEGER NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "formula" TEXT,
    "breakdown" TEXT,
    "time_rule" TEXT NOT NULL,
    "org_rule" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "allow_comparator" BOOLEAN NOT NULL,
    "min" DECIMAL(30,10),
    "max" DECIMAL(30,10),
    "hkex" TEXT,
    "gri" TEXT,
    "definition_en" TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "where_to_find_en" TEXT NOT NULL,
    "where_to_find_zh" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "metric_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_set_item" (
    "set" TEXT NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL,
    "direct" BOOLEAN NOT NULL,
    "effective_from" INTEGER NOT NULL,

    CONSTRAINT "metric_set_item_pkey" PRIMARY KEY ("set","metric_id","effective_from")
);

-- CreateTable
CREATE TABLE "factor_set" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "effective_from" INTEGER NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "factor_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor" (
    "id" SERIAL NOT NULL,
    "factor_set_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "numerator" DECIMAL(30,10) NOT NULL,
    "denominator" DECIMAL(30,10) NOT NULL,
    "unit" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_statement" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "boundary_set_id" INTEGER,
    "fiscal_year" INTEGER NOT NULL,
    "period_code" TEXT,
    "printed" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "source_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "fiscal_year" INTEGER,
    "comparator" TEXT NOT NULL,
    "value" DECIMAL(30,10) NOT NULL,
    "provenance" "provenance",
    "source" TEXT,
    "note" TEXT,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "state" "submission_state" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_decision" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "submission_version" INTEGER NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT,
    "actor_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "submission_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_value" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT 'total',
    "kind" "answer_kind" NOT NULL,
    "comparator" TEXT NOT NULL DEFAULT '=',
    "entered" TEXT NOT NULL DEFAULT '',
    "entered_unit" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "source_kind" "source_kind",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "draft_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_point" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT 'total',

    CONSTRAINT "data_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_point_version" (
    "id" SERIAL NOT NULL,
    "data_point_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "submission_version" INTEGER NOT NULL,
    "metric_version_id" INTEGER NOT NULL,
    "kind" "answer_kind" NOT NULL,
    "comparator" TEXT NOT NULL DEFAULT '=',
    "value" DECIMAL(30,10),
    "codes" TEXT[],
    "date" DATE,
    "text" TEXT,
    "entered" TEXT NOT NULL DEFAULT '',
    "entered_unit" TEXT NOT NULL DEFAULT '',
    "direct" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "source_kind" "source_kind",
    "provenance" "provenance",
    "source" TEXT,
    "replaces_id" INTEGER,
    "entered_by_id" UUID,
    "hash" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "data_point_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calculated_value" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "metric_version_id" INTEGER NOT NULL,
    "value" TEXT,
    "comparator" TEXT NOT NULL DEFAULT '=',
    "codes" TEXT[],
    "trace" JSONB NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "calculated_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollup" (
    "unit_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT 'total',
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "comparator" TEXT NOT NULL DEFAULT '=',
    "codes" TEXT[],
    "expected" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "reported" INTEGER NOT NULL,
    "estimated" DECIMAL NOT NULL DEFAULT 0,
    "direct" DECIMAL NOT NULL DEFAULT 0,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "rollup_pkey" PRIMARY KEY ("unit_id","metric_id","period_id","breakdown")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "job" TEXT,
    "role" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisational_unit_code_key" ON "organisational_unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_parent_replaces_id_key" ON "reporting_parent"("replaces_id");

-- CreateIndex
CREATE INDEX "reporting_parent_unit_id_idx" ON "reporting_parent"("unit_id");

-- CreateIndex
CREATE INDEX "reporting_parent_parent_id_idx" ON "reporting_parent"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "ownership_edge_replaces_id_key" ON "ownership_edge"("replaces_id");

-- CreateIndex
CREATE INDEX "ownership_edge_owned_id_idx" ON "ownership_edge"("owned_id");

-- CreateIndex
CREATE INDEX "ownership_edge_owner_id_idx" ON "ownership_edge"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "boundary_set_code_key" ON "boundary_set"("code");

-- CreateIndex
CREATE INDEX "boundary_set_member_unit_id_idx" ON "boundary_set_member"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_code_key" ON "reporting_period"("code");

-- CreateIndex
CREATE INDEX "reporting_period_fiscal_year_idx" ON "reporting_period"("fiscal_year");

-- CreateIndex
CREATE UNIQUE INDEX "metric_code_key" ON "metric"("code");

-- CreateIndex
CREATE UNIQUE INDEX "metric_version_metric_id_version_key" ON "metric_version"("metric_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "factor_set_code_key" ON "factor_set"("code");

-- CreateIndex
CREATE UNIQUE INDEX "factor_factor_set_id_activity_basis_key" ON "factor"("factor_set_id", "activity", "basis");

-- CreateIndex
CREATE INDEX "source_statement_fiscal_year_idx" ON "source_statement"("fiscal_year");

-- CreateIndex
CREATE INDEX "submission_period_id_state_idx" ON "submission"("period_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "submission_unit_id_period_id_key" ON "submission"("unit_id", "period_id");

-- CreateIndex
CREATE INDEX "submission_decision_submission_id_idx" ON "submission_decision"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_value_submission_id_unit_id_metric_id_breakdown_key" ON "draft_value"("submission_id", "unit_id", "metric_id", "breakdown");

-- CreateIndex
CREATE INDEX "data_point_period_id_idx" ON "data_point"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "data_point_unit_id_metric_id_period_id_breakdown_key" ON "data_point"("unit_id", "metric_id", "period_id", "breakdown");

-- CreateIndex
CREATE UNIQUE INDEX "data_point_version_replaces_id_key" ON "data_point_version"("replaces_id");

-- CreateIndex
CREATE INDEX "data_point_version_submission_id_idx" ON "data_point_version"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "data_point_version_data_point_id_version_key" ON "data_point_version"("data_point_id", "version");

-- CreateIndex
CREATE INDEX "calculated_value_unit_id_metric_id_period_id_idx" ON "calculated_value"("unit_id", "metric_id", "period_id");

-- CreateIndex
CREATE INDEX "calculated_value_period_id_idx" ON "calculated_value"("period_id");

-- CreateIndex
CREATE INDEX "rollup_period_id_metric_id_idx" ON "rollup"("period_id", "metric_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_seq_key" ON "audit_event"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_key_idx" ON "audit_event"("subject_type", "subject_key");

-- CreateIndex
CREATE INDEX "audit_event_type_idx" ON "audit_event"("type");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "grant_user_id_idx" ON "grant"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_at_idx" ON "sign_in_attempt"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- AddForeignKey
ALTER TABLE "organisational_unit" ADD CONSTRAINT "organisational_unit_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_parent" ADD CONSTRAINT "reporting_parent_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_parent" ADD CONSTRAINT "reporting_parent_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisational_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_parent" ADD CONSTRAINT "reporting_parent_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "reporting_parent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_parent" ADD CONSTRAINT "reporting_parent_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_edge" ADD CONSTRAINT "ownership_edge_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_edge" ADD CONSTRAINT "ownership_edge_owned_id_fkey" FOREIGN KEY ("owned_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_edge" ADD CONSTRAINT "ownership_edge_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "ownership_edge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_edge" ADD CONSTRAINT "ownership_edge_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary_set" ADD CONSTRAINT "boundary_set_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary_set_member" ADD CONSTRAINT "boundary_set_member_boundary_set_id_fkey" FOREIGN KEY ("boundary_set_id") REFERENCES "boundary_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary_set_member" ADD CONSTRAINT "boundary_set_member_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_fiscal_year_fkey" FOREIGN KEY ("fiscal_year") REFERENCES "fiscal_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_list_member" ADD CONSTRAINT "code_list_member_list_code_fkey" FOREIGN KEY ("list_code") REFERENCES "code_list"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_set_item" ADD CONSTRAINT "metric_set_item_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_set" ADD CONSTRAINT "factor_set_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor" ADD CONSTRAINT "factor_factor_set_id_fkey" FOREIGN KEY ("factor_set_id") REFERENCES "factor_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_statement" ADD CONSTRAINT "source_statement_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_statement" ADD CONSTRAINT "source_statement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_statement" ADD CONSTRAINT "source_statement_boundary_set_id_fkey" FOREIGN KEY ("boundary_set_id") REFERENCES "boundary_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_statement" ADD CONSTRAINT "source_statement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_decision" ADD CONSTRAINT "submission_decision_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_decision" ADD CONSTRAINT "submission_decision_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_value" ADD CONSTRAINT "draft_value_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_value" ADD CONSTRAINT "draft_value_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_value" ADD CONSTRAINT "draft_value_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point" ADD CONSTRAINT "data_point_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point" ADD CONSTRAINT "data_point_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point" ADD CONSTRAINT "data_point_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_data_point_id_fkey" FOREIGN KEY ("data_point_id") REFERENCES "data_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_metric_version_id_fkey" FOREIGN KEY ("metric_version_id") REFERENCES "metric_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "data_point_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculated_value" ADD CONSTRAINT "calculated_value_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculated_value" ADD CONSTRAINT "calculated_value_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculated_value" ADD CONSTRAINT "calculated_value_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculated_value" ADD CONSTRAINT "calculated_value_metric_version_id_fkey" FOREIGN KEY ("metric_version_id") REFERENCES "metric_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculated_value" ADD CONSTRAINT "calculated_value_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisational_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
