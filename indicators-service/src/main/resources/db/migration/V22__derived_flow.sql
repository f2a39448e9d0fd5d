-- Computed series that are kept as dataflows. Their figures are ordinary versions of ordinary series; each release of theirs is described here.
create table derived_flow (
    code text not null,
    id uuid not null,
    number bigint generated always as identity,
    version integer not null default 0,
    data_key text not null,
    method text not null,
    parameters text not null,
    names text not null,
    created_by text not null,
    created_at timestamptz not null default clock_timestamp(),
    computed_release bigint not null default -1,
    computed_structures bigint not null default -1,
    method_version text not null default '',
    input_release bigint not null default 0,
    reads text[] not null default '{}',
    lineage bytea,
    failure text,
    retry_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    constraint pk_derived_flow primary key (code),
    constraint uq_derived_flow_id unique (id),
    constraint uq_derived_flow_data_key unique (data_key)
);
comment on column derived_flow.code is 'Id of the dataflow and code of its indicator.';
comment on column derived_flow.version is 'Increases with each release and at the end.';
comment on column derived_flow.data_key is 'As in series: id and major version of the dataflow.';
comment on column derived_flow.parameters is 'JSON object of texts, names ascending.';
comment on column derived_flow.computed_release is 'The newest release when it was last computed; it is computed again after each newer one of another flow.';
comment on column derived_flow.computed_structures is 'The revision of structures when it was last computed.';
comment on column derived_flow.method_version is 'Of the program that last computed it; empty before the first time.';
comment on column derived_flow.input_release is 'The newest public release of an input when it was last computed.';
comment on column derived_flow.reads is 'Data keys of the dataflows that figures were computed from when it was last computed.';
comment on column derived_flow.lineage is 'Which figures each figure was computed from when it was last computed (LineageCodec).';
comment on column derived_flow.failure is 'Why the last computation has no figures; null if it has some.';
comment on column derived_flow.retry_at is 'Not before this, after something broke.';

create table derived_release (
    submission bigint not null,
    code text not null,
    kind text not null,
    method text not null,
    method_version text not null,
    definition_version text,
    parameters text not null,
    seed bigint,
    input_flow text not null,
    input_release bigint not null,
    figures integer not null,
    lineage bytea,
    constraint pk_derived_release primary key (submission),
    constraint fk_derived_release_code foreign key (code) references derived_flow (code),
    constraint ck_derived_release_kind check (kind in ('COMPUTED', 'WITHDRAWN', 'ENDED'))
);
comment on table derived_release is 'How the figures of a release of a derived flow were made.';
comment on column derived_release.submission is 'From the numbers of submissions, as release.submission.';
comment on column derived_release.kind is 'COMPUTED: by the method. WITHDRAWN: figures were taken away in the release that took away an input. ENDED: all were.';
comment on column derived_release.definition_version is 'Of an index; null for other methods.';
comment on column derived_release.seed is 'Null if nothing is drawn at random.';
comment on column derived_release.figures is 'Computed figures; of the other kinds, the figures that were taken away.';
create index ix_derived_release_code on derived_release (code, submission desc);
