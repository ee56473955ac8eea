-- What of a bill falls into a quarter has up to 60 significant digits. Nothing stored is rewritten: each value keeps its
-- digits, so every hash stays as it is. The limit of 20 digits before the point stays too.
ALTER TABLE "data_point_version" ALTER COLUMN "value" SET DATA TYPE DECIMAL;

ALTER TABLE "data_point_version" ADD CONSTRAINT "data_point_version_size" CHECK (abs(value) < 100000000000000000000);
