-- The statistical store. Append only: nothing released is ever updated.
create table series (
    id bigint not null,
    flow text not null,
    key text not null,
    constraint pk_series primary key (id)
);
comment on table series is 'Every series ever submitted. Distribute by id beyond one primary.';
comment on column series.id is 'First 63 bits of SHA-256 of flow, a line feed and key: the same on every node, known without asking.';
comment on column series.flow is 'Dataflow id and major version, DF_DIGITAL:1.';
comment on column series.key is 'Codes of all non-time dimensions in order, joined by points.';

create table series_version (
    series_id bigint not null,
    submission bigint not null,
    observation_count integer not null,
    content_hash bytea not null,
    observations bytea not null,
    constraint pk_series_version primary key (series_id, submission)
);
comment on table series_version is 'A whole series as a submission leaves it. Visible from the release of that submission to the next version''s release; no observations mean the series was deleted.';
create index ix_series_version_submission on series_version (submission);

create table release (
    id bigint not null,
    submission bigint not null,
    flow text not null,
    provider text not null,
    published_at timestamptz not null,
    series_added integer not null,
    series_revised integer not null,
    observations bigint not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint pk_release primary key (id),
    constraint uq_release_submission unique (submission),
    constraint uq_release_published_at unique (published_at)
);
comment on table release is 'The hash chain of everything made public, numbered without gaps from 1.';
comment on column release.hash is 'SHA-256 over previous hash, id, instant, flow, provider and, in order of series id, id and content hash of each version.';
comment on column release.flow is 'Dataflow id and major version, as in series.';
