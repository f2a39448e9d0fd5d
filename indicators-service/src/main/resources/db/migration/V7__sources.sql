-- Several offices may send one series. What everybody sees stays in series_version; what an office itself sent is kept beside it wherever another office has sent the series, too.
create table source_version (
    series_id bigint not null,
    submission bigint not null,
    observation_count integer not null,
    content_hash bytea not null,
    observations bytea not null,
    public_print bigint not null,
    constraint pk_source_version primary key (series_id, submission)
);
comment on table source_version is 'The own content of the office of a submission, as that leaves it. Only of series that several offices have sent; while one office alone has sent a series, its versions in series_version are its own. Distribute by series_id with series.';
create index ix_source_version_submission on source_version (submission);

create table source_preference (
    submission bigint not null,
    flow text not null,
    providers text not null,
    changed_by text not null,
    constraint pk_source_preference primary key (submission)
);
comment on table source_preference is 'Whose rows are shown where offices have sent the same cells. In force from the release of that number on, until the flow''s next.';
comment on column source_preference.submission is 'From the numbers of submissions, though no file was sent: series_version holds under it what the change leaves shown.';
comment on column source_preference.flow is 'Dataflow id and major version, as in series.';
comment on column source_preference.providers is 'Ids joined by commas, the one to show first at the beginning.';

-- Until now an office's release replaced what another one had sent of the same series.
insert into source_version (series_id, submission, observation_count, content_hash, observations, public_print)
select v.series_id, v.submission, v.observation_count, v.content_hash, v.observations,
    coalesce(v.public_print, case v.observation_count when 0 then 0 else ('x' || encode(substr(v.content_hash, 1, 8), 'hex'))::bit(64)::bigint end)
from series_version v
join release r on r.submission = v.submission
where v.series_id in (
    select o.series_id from series_version o join release q on q.submission = o.submission
    group by o.series_id having count(distinct q.provider) > 1);

create view source_history as
select r.id as release, r.provider, v.series_id, v.observation_count, v.observations, v.public_print
from source_version v
join release r on r.submission = v.submission
union all
select r.id, r.provider, v.series_id, v.observation_count, v.observations,
    coalesce(v.public_print, case v.observation_count when 0 then 0 else ('x' || encode(substr(v.content_hash, 1, 8), 'hex'))::bit(64)::bigint end)
from series_version v
join release r on r.submission = v.submission
where not exists (select from source_version o where o.series_id = v.series_id and o.submission = v.submission)
    and not exists (select from source_preference p where p.submission = v.submission);
comment on view source_history is 'What each office itself left of a series at each of its releases; to be asked for series that several offices have sent.';

-- What was checked against another office's series was checked by the old rule: it is stale.
update submission s set base_release = 0
where state = 'READY' and exists (
    select from series_version v
    join series_version o on o.series_id = v.series_id
    join release r on r.submission = o.submission
    where v.submission = s.number and r.provider <> s.provider);
