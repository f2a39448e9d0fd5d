-- The gateways at work, which share the limits of callers.
CREATE TABLE replica (
    id      uuid        NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT pk_replica PRIMARY KEY (id)
);
COMMENT ON COLUMN replica.seen_at IS 'Renewed every few seconds; who is silent for long is gone.';
