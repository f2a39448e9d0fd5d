-- Access tokens that their clients revoked before their time, so that every gateway refuses them.
CREATE TABLE revoked_token (
    token_hash bytea       NOT NULL,
    ends_at    timestamptz NOT NULL,
    CONSTRAINT pk_revoked_token PRIMARY KEY (token_hash),
    CONSTRAINT ck_revoked_token_hash CHECK (octet_length(token_hash) = 32)
);
COMMENT ON COLUMN revoked_token.token_hash IS 'SHA-256 of the token';
COMMENT ON COLUMN revoked_token.ends_at IS 'From then on nobody believes it anyway.';
