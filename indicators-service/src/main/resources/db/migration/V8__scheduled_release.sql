-- An embargo: a good submission waits for the instant at which it is to be released.
alter table submission add column release_at timestamptz;
alter table submission add column announced boolean not null default false;
alter table submission add column scheduled_by text;
alter table submission add column scheduled_at timestamptz;
alter table submission drop constraint ck_submission_state;
alter table submission add constraint ck_submission_state check (state in ('RECEIVED', 'CHECKING', 'REJECTED', 'READY', 'SCHEDULED', 'RELEASED', 'WITHDRAWN'));
alter table submission add constraint ck_submission_schedule check (state <> 'SCHEDULED' or (release_at is not null and scheduled_by is not null and scheduled_at is not null));
create index ix_submission_scheduled on submission (release_at) where state = 'SCHEDULED';
comment on column submission.release_at is 'When it is to be released, by this database''s clock; kept for the record once it was.';
comment on column submission.announced is 'Whether the public calendar lists the release that is to come.';
comment on column submission.scheduled_by is 'Name of who set the instant: the person who released it, once it has come.';
