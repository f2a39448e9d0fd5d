-- Whoever renews a session's tokens holds no lock meanwhile, but a lease.
ALTER TABLE session ADD COLUMN renewal_ends_at timestamptz;
COMMENT ON COLUMN session.renewal_ends_at IS 'Until then one gateway renews the tokens; it alone may use the refresh token.';
