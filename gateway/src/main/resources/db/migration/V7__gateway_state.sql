-- How each gateway fares, for the operator's page of every other. Nothing is lost with it.
CREATE UNLOGGED TABLE gateway_state (
    gateway uuid        NOT NULL,
    state   jsonb       NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT pk_gateway_state PRIMARY KEY (gateway)
);
COMMENT ON COLUMN gateway_state.state IS 'Written and read by gateway.operator alone; a newer gateway may add members.';
COMMENT ON COLUMN gateway_state.seen_at IS 'Renewed every few seconds; who is silent for long is gone.';
