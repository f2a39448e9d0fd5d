-- Views of the portal that people saved under a name. Deleted rows are gone at once.
CREATE TABLE saved_query (
    id           uuid        NOT NULL,
    owner        text        NOT NULL,
    name         text        NOT NULL,
    view         text        NOT NULL,
    made_at      timestamptz NOT NULL,
    version      integer     NOT NULL,
    payload_hash bytea       NOT NULL,
    CONSTRAINT pk_saved_query PRIMARY KEY (id),
    CONSTRAINT ck_saved_query_name CHECK (char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT ck_saved_query_view CHECK (view LIKE '/%' AND char_length(view) <= 2000),
    CONSTRAINT ck_saved_query_version CHECK (version > 0)
);
CREATE INDEX ix_saved_query_owner ON saved_query (owner);
COMMENT ON COLUMN saved_query.id IS 'Made from the owner and the Idempotency-Key, so that a repeated request finds it.';
COMMENT ON COLUMN saved_query.owner IS 'Subject of the token or session that saved it.';
COMMENT ON COLUMN saved_query.view IS 'Path and parameters of a public page of this site.';
COMMENT ON COLUMN saved_query.version IS 'Grows with each change; clients send it in If-Match.';
COMMENT ON COLUMN saved_query.payload_hash IS 'SHA-256 of name and view as they were first saved.';
