-- Who asked to change what and what the gateway decided, as one hash chain for each gateway process.
CREATE TABLE audit_entry (
    chain     uuid        NOT NULL,
    seq       bigint      NOT NULL,
    at        timestamptz NOT NULL,
    subject   text        NOT NULL,
    name      text        NOT NULL,
    operation text        NOT NULL,
    path      text        NOT NULL,
    verdict   text        NOT NULL,
    previous  char(64)    NOT NULL,
    hash      char(64)    NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (chain, seq)
);
CREATE INDEX ix_audit_entry_at ON audit_entry (at);
COMMENT ON COLUMN audit_entry.verdict IS 'allowed, or the type of the problem the caller was told';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 of everything else, the previous hash included';

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of the audit log are never changed';
END
$$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
