-- Secrets the program makes for itself at its first start and needs again after a restart (the key that binds CSRF
-- tokens to sessions). Not part of any export.
CREATE TABLE site_secret (
  ward_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (ward_id, name)
);
