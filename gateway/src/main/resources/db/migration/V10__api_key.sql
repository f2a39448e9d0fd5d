-- Keys of programs that cannot sign in. Whoever reads this table can use none of them.
CREATE TABLE api_key (
    id         uuid        NOT NULL,
    key_hash   bytea       NOT NULL,
    owner      text        NOT NULL,
    name       text        NOT NULL,
    start      text        NOT NULL,
    made_at    timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    revoked_at timestamptz,
    used_on    date,
    CONSTRAINT pk_api_key PRIMARY KEY (id),
    CONSTRAINT uq_api_key_key_hash UNIQUE (key_hash),
    CONSTRAINT ck_api_key_key_hash CHECK (octet_length(key_hash) = 32),
    CONSTRAINT ck_api_key_ends_at CHECK (ends_at > made_at)
);
CREATE INDEX ix_api_key_owner ON api_key (owner);
CREATE INDEX ix_api_key_revoked_at ON api_key (revoked_at) WHERE revoked_at IS NOT NULL;
COMMENT ON COLUMN api_key.key_hash IS 'SHA-256 of the key; the key itself is not kept.';
COMMENT ON COLUMN api_key.owner IS 'Subject of the token or session that made it.';
COMMENT ON COLUMN api_key.start IS 'Its first characters, by which the owner knows it again.';
COMMENT ON COLUMN api_key.used_on IS 'The last day on which a gateway looked it up.';

-- What an Idempotency-Key has made, for two days.
CREATE TABLE api_key_request (
    request_hash bytea       NOT NULL,
    payload_hash bytea       NOT NULL,
    api_key_id   uuid        NOT NULL,
    asked_at     timestamptz NOT NULL,
    CONSTRAINT pk_api_key_request PRIMARY KEY (request_hash),
    CONSTRAINT fk_api_key_request_api_key FOREIGN KEY (api_key_id) REFERENCES api_key (id) ON DELETE CASCADE
);
CREATE INDEX ix_api_key_request_asked_at ON api_key_request (asked_at);
COMMENT ON COLUMN api_key_request.request_hash IS 'SHA-256 of owner, operation and Idempotency-Key';
COMMENT ON COLUMN api_key_request.payload_hash IS 'SHA-256 of what was asked for with it';
