-- A country's contribution on its way to release.
create table submission (
    id uuid not null,
    number bigint generated always as identity,
    version integer not null,
    flow text not null,
    provider text not null,
    areas text not null,
    skip_unknown boolean not null,
    node text not null,
    attempts integer not null default 0,
    state text not null,
    submitted_by text not null,
    submitted_name text not null,
    submitted_at timestamptz not null,
    released_by text,
    released_at timestamptz,
    file_name text,
    format text,
    data_key text,
    base_release bigint,
    release_id bigint,
    row_count bigint not null default 0,
    observation_count bigint not null default 0,
    series_added integer not null default 0,
    series_revised integer not null default 0,
    series_unchanged integer not null default 0,
    error_count bigint not null default 0,
    warning_count bigint not null default 0,
    constraint pk_submission primary key (id),
    constraint uq_submission_number unique (number),
    constraint ck_submission_state check (state in ('RECEIVED', 'CHECKING', 'REJECTED', 'READY', 'RELEASED', 'WITHDRAWN'))
);
comment on column submission.number is 'Short name used by the store; series_version and release refer to it.';
comment on column submission.data_key is 'The flow and major version that its series were written for.';
comment on column submission.base_release is 'The release the file was compared with; a later release of the same series makes the check stale.';
comment on column submission.areas is 'Areas that the submitter''s token spoke for, joined by commas; kept for a check that is repeated after a crash.';
comment on column submission.node is 'Holds the file until it is checked.';
comment on column submission.attempts is 'Checks begun; a file that keeps failing is rejected in the end.';
create index ix_submission_provider on submission (provider, number desc);
create index ix_submission_unchecked on submission (number) where state in ('RECEIVED', 'CHECKING');

create table finding (
    submission uuid not null,
    position integer not null,
    severity text not null,
    row_number bigint not null,
    column_name text not null,
    value text not null,
    code text not null,
    reason text not null,
    hint text not null,
    occurrences bigint not null default 1,
    constraint pk_finding primary key (submission, position),
    constraint fk_finding_submission foreign key (submission) references submission (id) on delete cascade,
    constraint ck_finding_severity check (severity in ('error', 'warning'))
);
comment on column finding.occurrences is 'How often the same was found; more than 1 only where a long report was grouped.';

create table idempotency (
    client text not null,
    operation text not null,
    key text not null,
    payload_hash bytea not null,
    status integer not null,
    body jsonb not null,
    created_at timestamptz not null,
    constraint pk_idempotency primary key (client, operation, key)
);
create index ix_idempotency_created_at on idempotency (created_at);
comment on table idempotency is 'Answers already given to requests that create or release; kept 48 hours.';
