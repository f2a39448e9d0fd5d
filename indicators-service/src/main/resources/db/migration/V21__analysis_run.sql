-- Long computations: the rows are the queue, and keep progress and result.
create table analysis_run (
    id uuid not null,
    number bigint generated always as identity,
    version integer not null default 0,
    kind text not null,
    request text not null,
    request_hash bytea not null,
    owner text not null,
    state text not null,
    done bigint not null default 0,
    total bigint not null,
    attempts integer not null default 0,
    progress bytea,
    result text,
    failure text,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at timestamptz,
    constraint pk_analysis_run primary key (id),
    constraint uq_analysis_run_number unique (number),
    constraint ck_analysis_run_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ck_analysis_run_result check ((state = 'DONE') = (result is not null))
);
comment on column analysis_run.version is 'Increases with the state, not with progress.';
comment on column analysis_run.request is 'JSON with every parameter, including the release that it reads and the seed.';
comment on column analysis_run.attempts is 'Begun parts of the work since the last one that was stored.';
comment on column analysis_run.progress is 'What was computed so far; null before the first part and after the end.';
create unique index ix_analysis_run_same on analysis_run (owner, request_hash) where state in ('WAITING', 'RUNNING', 'DONE');
create index ix_analysis_run_result on analysis_run (request_hash) where state = 'DONE';
create index ix_analysis_run_due on analysis_run (number) where state in ('WAITING', 'RUNNING');
create index ix_analysis_run_owner on analysis_run (owner, number desc);
