-- A draft that is given up stays on record: one more row of it says so.
alter table artefact add column given_up boolean not null default false;
alter table artefact add constraint ck_artefact_given_up check (not given_up or version like '%-draft');
comment on column artefact.given_up is 'Whether the row ends a draft that shall not be released; registering the draft again begins anew.';
