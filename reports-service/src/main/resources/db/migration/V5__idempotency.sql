create table idempotency (
    client varchar(255) not null,
    operation varchar(160) not null,
    key varchar(255) not null,
    payload_sha256 char(64) not null,
    status integer not null,
    location text,
    etag varchar(64),
    body text not null,
    stored_at timestamptz not null default now(),
    constraint pk_idempotency primary key (client, operation, key)
);
create index ix_idempotency_stored on idempotency (stored_at);
comment on table idempotency is 'Answers to requests that may be sent twice; kept 48 hours.';
