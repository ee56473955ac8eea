-- CreateEnum
CREATE TYPE "grant_origin" AS ENUM ('ADMINISTRATOR', 'CLAIM');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "session_stage" AS ENUM ('SECOND_FACTOR', 'ENROLMENT', 'SIGNED_IN');

-- CreateEnum
CREATE TYPE "sign_in_method" AS ENUM ('PASSWORD', 'SINGLE_SIGN_ON');

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "facts" TEXT;

-- AlterTable
ALTER TABLE "boundary_set" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "boundary_set_member" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "calculated_value" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "data_point" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "data_point_version" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "factor" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "factor_set" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "origin" "grant_origin" NOT NULL DEFAULT 'ADMINISTRATOR';

-- AlterTable
ALTER TABLE "metric" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "metric_set_item" ADD COLUMN     "event_id" BIGINT,
ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- Questions came with the definitions they ask for.
ALTER TABLE "metric_set_item" DISABLE TRIGGER "append_only";
UPDATE "metric_set_item" SET "event_id" = (SELECT min("event_id") FROM "metric_version");
ALTER TABLE "metric_set_item" ENABLE TRIGGER "append_only";
ALTER TABLE "metric_set_item" ALTER COLUMN "event_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "metric_version" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ownership_edge" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "reporting_parent" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "method" "sign_in_method" NOT NULL DEFAULT 'PASSWORD',
ADD COLUMN     "stage" "session_stage" NOT NULL DEFAULT 'SIGNED_IN';

-- AlterTable
ALTER TABLE "source_statement" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "submission_decision" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "row_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" BIGINT,
ADD COLUMN     "totp_secret" TEXT,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "grant_review" (
    "id" SERIAL NOT NULL,
    "grant_id" INTEGER NOT NULL,
    "kept" BOOLEAN NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "row_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "grant_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "id" SERIAL NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "held_form" (
    "id" TEXT NOT NULL,
    "user_id" UUID,
    "path" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "held_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "grant_review_grant_id_idx" ON "grant_review"("grant_id");

-- CreateIndex
CREATE INDEX "grant_review_event_id_idx" ON "grant_review"("event_id");

-- CreateIndex
CREATE INDEX "external_identity_user_id_idx" ON "external_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_issuer_subject_key" ON "external_identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_hash_key" ON "recovery_code"("hash");

-- CreateIndex
CREATE INDEX "recovery_code_user_id_idx" ON "recovery_code"("user_id");

-- CreateIndex
CREATE INDEX "account_link_user_id_idx" ON "account_link"("user_id");

-- CreateIndex
CREATE INDEX "held_form_user_id_idx" ON "held_form"("user_id");

-- CreateIndex
CREATE INDEX "boundary_set_event_id_idx" ON "boundary_set"("event_id");

-- CreateIndex
CREATE INDEX "calculated_value_event_id_idx" ON "calculated_value"("event_id");

-- CreateIndex
CREATE INDEX "data_point_version_event_id_idx" ON "data_point_version"("event_id");

-- CreateIndex
CREATE INDEX "factor_set_event_id_idx" ON "factor_set"("event_id");

-- CreateIndex
CREATE INDEX "metric_set_item_event_id_idx" ON "metric_set_item"("event_id");

-- CreateIndex
CREATE INDEX "metric_version_event_id_idx" ON "metric_version"("event_id");

-- CreateIndex
CREATE INDEX "ownership_edge_event_id_idx" ON "ownership_edge"("event_id");

-- CreateIndex
CREATE INDEX "reporting_parent_event_id_idx" ON "reporting_parent"("event_id");

-- CreateIndex
CREATE INDEX "source_statement_event_id_idx" ON "source_statement"("event_id");

-- CreateIndex
CREATE INDEX "submission_decision_event_id_idx" ON "submission_decision"("event_id");

-- CreateIndex
CREATE INDEX "target_event_id_idx" ON "target"("event_id");

-- AddForeignKey
ALTER TABLE "metric_set_item" ADD CONSTRAINT "metric_set_item_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_review" ADD CONSTRAINT "grant_review_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_review" ADD CONSTRAINT "grant_review_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_form" ADD CONSTRAINT "held_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
