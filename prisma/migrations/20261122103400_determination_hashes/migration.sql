-- A determination's hash names its algorithm as all others do where it is not SHA-256.
alter table scope_determination
  drop constraint scope_determination_row_hash,
  add constraint scope_determination_row_hash check (row_hash ~ '^([a-z0-9-]+:)?[0-9a-f]{64,128}$');
