-- History can be backloaded: when a release counts as published and when it was recorded are two things.
alter table release add column recorded_at timestamptz;
update release set recorded_at = published_at;
alter table release alter column recorded_at set not null;
alter table release drop constraint uq_release_published_at;
alter table release add constraint uq_release_recorded_at unique (recorded_at);
alter table release add constraint uq_release_flow_published_at unique (flow, published_at);
alter table release add constraint ck_release_published_at check (published_at <= recorded_at);
comment on column release.published_at is 'Transaction time: as of this instant the release is served. Increases with id within a flow. Earlier than recorded_at only where a steward dated backloaded history.';
comment on column release.recorded_at is 'When it was appended, by this database''s clock. Increases with id.';
comment on column release.hash is 'SHA-256 over previous hash, id, published_at, recorded_at where it differs, flow, provider and, in order of series id, id and content hash of each version.';
