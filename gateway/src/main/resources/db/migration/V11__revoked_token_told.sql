-- Gateways ask for what they were not told yet, not for everything each second.
ALTER TABLE revoked_token ADD COLUMN told_at timestamptz NOT NULL DEFAULT clock_timestamp();
CREATE INDEX ix_revoked_token_told_at ON revoked_token (told_at);
COMMENT ON COLUMN revoked_token.told_at IS 'By the database''s clock, so that all gateways agree on what is new.';
