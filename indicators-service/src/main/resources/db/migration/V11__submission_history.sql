-- A reviewer can return a submission for correction or refuse it, and its office sees who did what, and when.
alter table submission add column review text;
alter table submission add column review_reason text;
alter table submission add column reviewed_by text;
alter table submission add column reviewed_at timestamptz;
alter table submission add constraint ck_submission_review check (
    (review is null and review_reason is null and reviewed_by is null and reviewed_at is null)
    or (review in ('returned', 'refused') and state in ('REJECTED', 'WITHDRAWN') and length(review_reason) between 1 and 500
        and reviewed_by is not null and reviewed_at is not null));
comment on column submission.review is 'How a reviewer ended it; null if none did.';
comment on column submission.review_reason is 'Why, in the reviewer''s words; for the office only.';

create table submission_step (
    submission uuid not null,
    revision integer not null,
    state_before text,
    state text not null,
    review text,
    at timestamptz not null,
    actor text,
    role text,
    reason text,
    release_at timestamptz,
    constraint pk_submission_step primary key (submission, revision),
    constraint fk_submission_step_submission foreign key (submission) references submission (id) on delete cascade
);
comment on table submission_step is 'Every change of a submission''s state, written by triggers so that none is left out. A check that begins is not recorded.';
comment on column submission_step.revision is 'The version of the submission that the step made.';
comment on column submission_step.state_before is 'Null for the first step.';
comment on column submission_step.actor is 'Name of the person or program; null where the service did it (a check, a release at its instant), or a node of the version before, which names nobody.';
comment on column submission_step.role is 'The role they acted in; null with the actor, and where it was not recorded before this table.';

create function record_submission_step() returns trigger language plpgsql as $$
begin
    insert into submission_step (submission, revision, state_before, state, review, at, actor, role, reason, release_at)
    values (
        new.id,
        new.version,
        case when tg_op = 'UPDATE' then old.state end,
        new.state,
        case when tg_op = 'UPDATE' and old.review is null then new.review end,
        case when tg_op = 'INSERT' then new.submitted_at else clock_timestamp() end,
        case when tg_op = 'INSERT' then new.submitted_name else nullif(current_setting('observatory.actor', true), '') end,
        case when tg_op = 'INSERT' then 'contributor' else nullif(current_setting('observatory.role', true), '') end,
        case when tg_op = 'INSERT' then new.reason when old.review is null then new.review_reason end,
        case when new.state = 'SCHEDULED' then new.release_at end);
    return null;
end
$$;
comment on function record_submission_step is 'Reads who acts from the settings observatory.actor and observatory.role of the transaction.';

create trigger submission_received after insert on submission
    for each row execute function record_submission_step();
create trigger submission_changed after update of version on submission
    for each row when (new.state <> 'CHECKING') execute function record_submission_step();

-- What is known of submissions that are older than this table.
insert into submission_step (submission, revision, state, at, actor, role, reason)
select id, -2, 'RECEIVED', submitted_at, submitted_name, 'contributor', reason from submission;
insert into submission_step (submission, revision, state_before, state, at, actor, release_at)
select id, -1, 'READY', 'SCHEDULED', scheduled_at, scheduled_by, release_at from submission where state = 'SCHEDULED';
insert into submission_step (submission, revision, state_before, state, at, actor)
select id, -1, 'READY', 'RELEASED', released_at, released_by from submission
where state = 'RELEASED' and released_at is not null and released_by is not null;
