-- What a release tells of itself is told to everybody: it counts only what everybody may see.

-- What is released or waits already. How many rows of a version are hidden is not known here: one that is shown in part counts in full.
-- All is read before a table is locked, since nodes of the version before go on meanwhile.
create temporary table counted_release on commit drop as select id from release;
create temporary table version_print on commit drop as
select v.series_id, v.submission, v.observation_count, r.id as release,
    coalesce(v.public_print, case v.observation_count when 0 then 0 else ('x' || encode(substr(v.content_hash, 1, 8), 'hex'))::bit(64)::bigint end) as print
from series_version v left join release r on r.submission = v.submission;
create index on version_print (series_id, release);
analyze version_print;
create temporary table public_count on commit drop as
select submission,
    count(*) filter (where print <> before and before = 0) as added,
    count(*) filter (where print <> before and before <> 0) as revised,
    coalesce(sum(observation_count) filter (where print <> before and print <> 0), 0) as observations
from (
    select v.*, coalesce((
        select b.print from version_print b
        where b.series_id = v.series_id and b.release is not null
            and (v.release is null or b.release < v.release)
        order by b.release desc limit 1), 0) as before
    from version_print v) seen
group by submission;
update release set series_added = 0, series_revised = 0, observations = 0
where id in (select id from counted_release);
update release r
set series_added = c.added, series_revised = c.revised, observations = c.observations
from public_count c where c.submission = r.submission and r.id in (select id from counted_release);

alter table submission
    add column public_series_added integer,
    add column public_series_revised integer,
    add column public_observations bigint;
comment on column submission.public_series_added is 'Of series_added those of which everybody will see something. Set by the check, as are the next two. Null if a node of the version before checked it: then they are counted at the release.';
comment on column submission.public_series_revised is 'Series that everybody will see changed, by whosesoever rows.';
comment on column submission.public_observations is 'Observations that everybody may see in all of these.';
comment on column release.series_added is 'Series of which everybody saw something for the first time; hidden ones do not count.';
comment on column release.series_revised is 'Series that everybody saw changed.';
comment on column release.observations is 'Observations that everybody may see in all of these.';
update submission s
set public_series_added = c.added, public_series_revised = c.revised,
    public_observations = c.observations
from public_count c where c.submission = s.number;
