-- AlterTable
ALTER TABLE "session" ADD COLUMN     "authenticated_at" TIMESTAMPTZ(3),
ADD COLUMN     "vouched_factor" BOOLEAN NOT NULL DEFAULT false;
