-- AlterTable
ALTER TABLE "metric_version" ADD COLUMN     "test_cases" JSONB;
