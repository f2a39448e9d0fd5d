-- Whoever reads a revision may read why: what the office said with its file becomes part of the release.
alter table submission add column reason text;
alter table submission add constraint ck_submission_reason check (length(reason) between 1 and 500);
alter table release add column reason text;
comment on column submission.reason is 'Why the figures change, in the words of who sent them; public with the release.';
comment on column release.reason is 'The same of the submission it made public; null where the office gave none.';
comment on column release.hash is 'SHA-256 over previous hash, id, published_at, recorded_at where it differs, flow, provider, in order of series id the id and content hash of each version, and what HashChain adds: sources, preference, reason.';
