-- An announced release keeps its identity when it is moved, cancelled or made, so that calendars can follow it.
create table announcement (
    id uuid not null default gen_random_uuid(),
    flow text not null,
    provider text not null,
    release_at timestamptz not null,
    revision integer not null default 0,
    state text not null default 'PLANNED',
    announced_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    constraint pk_announcement primary key (id),
    constraint ck_announcement_state check (state in ('PLANNED', 'CANCELLED', 'RELEASED'))
);
create unique index ux_announcement_planned on announcement (flow, provider, release_at) where state = 'PLANNED';
create index ix_announcement_release on announcement (release_at);
comment on table announcement is 'The lines of the public calendar. Several submissions of an office for the same flow and instant are one line, because their number is not public.';
comment on column announcement.revision is 'How often the line was changed.';
comment on column announcement.changed_at is 'When it was changed last, or announced.';

alter table submission add column announcement uuid references announcement (id);
create index ix_submission_announcement on submission (announcement) where announcement is not null;
comment on column submission.announcement is 'The line of the public calendar that announces its release; kept for the record once it was made.';

create function follow_announcement() returns trigger language plpgsql as $$
declare
    was boolean := old.state = 'SCHEDULED' and old.announced;
    is_now boolean := new.state = 'SCHEDULED' and new.announced;
    line uuid := old.announcement;
    shared boolean;
begin
    if was and is_now and old.release_at = new.release_at then
        return new;
    end if;
    if was then
        perform 1 from announcement a where a.id = line for update;
        shared := exists (
            select 1 from submission s
            where s.announcement = line and s.id <> new.id and s.state = 'SCHEDULED' and s.announced);
        if is_now and not shared and not exists (
                select 1 from announcement a
                where a.flow = new.flow and a.provider = new.provider and a.release_at = new.release_at
                    and a.state = 'PLANNED') then
            update announcement
            set release_at = new.release_at, revision = revision + 1, changed_at = clock_timestamp()
            where id = line;
            return new;
        end if;
        if not shared then
            update announcement
            set state = case when new.state = 'RELEASED' then 'RELEASED' else 'CANCELLED' end,
                revision = revision + 1, changed_at = clock_timestamp()
            where id = line;
        end if;
    end if;
    if is_now then
        insert into announcement (flow, provider, release_at)
        values (new.flow, new.provider, new.release_at)
        on conflict (flow, provider, release_at) where state = 'PLANNED' do nothing;
        select a.id into new.announcement from announcement a
        where a.flow = new.flow and a.provider = new.provider and a.release_at = new.release_at
            and a.state = 'PLANNED';
    elsif new.state <> 'RELEASED' then
        new.announcement := null;
    end if;
    return new;
end
$$;
comment on function follow_announcement is 'Keeps the public calendar: a line is moved with its only submission, and cancelled or released with its last one.';

create trigger submission_announced before update of state, release_at, announced on submission
    for each row
    when ((old.state = 'SCHEDULED' and old.announced) or (new.state = 'SCHEDULED' and new.announced))
    execute function follow_announcement();

insert into announcement (flow, provider, release_at, announced_at)
select flow, provider, release_at, min(scheduled_at) from submission
where state = 'SCHEDULED' and announced
group by flow, provider, release_at;
update submission s set announcement = a.id from announcement a
where s.state = 'SCHEDULED' and s.announced
    and a.flow = s.flow and a.provider = s.provider and a.release_at = s.release_at;
