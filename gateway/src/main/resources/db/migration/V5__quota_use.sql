-- What callers asked at each gateway, so that the others can count it too. Nothing is lost with it.
CREATE UNLOGGED TABLE quota_use (
    gateway    uuid        NOT NULL,
    caller     text        NOT NULL,
    tier       text        NOT NULL,
    structures boolean     NOT NULL,
    begun_at   timestamptz NOT NULL,
    used       bigint      NOT NULL,
    seen_at    timestamptz NOT NULL,
    CONSTRAINT pk_quota_use PRIMARY KEY (gateway, caller)
);
CREATE INDEX ix_quota_use_seen_at ON quota_use (seen_at);
COMMENT ON COLUMN quota_use.caller IS 'SHA-256 of tier and name or address';
COMMENT ON COLUMN quota_use.used IS 'Requests since begun_at; it only grows.';
