-- A submission that was withdrawn can be restored for a while, and a corrected file names the one that it replaces.
alter table submission add column withdrawn_from text;
alter table submission add column withdrawn_at timestamptz;
alter table submission add constraint ck_submission_withdrawn check (
    withdrawn_from is null
    or (state = 'WITHDRAWN' and withdrawn_from in ('REJECTED', 'READY') and withdrawn_at is not null));
comment on column submission.withdrawn_from is 'The state to which it can be restored; null where nothing of it is kept, because its check had not ended or the time is over.';

alter table submission add column replaces uuid;
alter table submission add constraint fk_submission_replaces foreign key (replaces) references submission (id) on delete set null;
comment on column submission.replaces is 'The submission of the same office and flow that its file corrects.';

create index ix_submission_withdrawn on submission (withdrawn_at) where withdrawn_from is not null;
create index ix_submission_replaces on submission (replaces) where replaces is not null;
