-- Schemes whose version the standard fixes grow under it: every state of theirs is kept, so that structures can be shown as they stood.
alter table artefact drop constraint uq_artefact_identity;
alter table artefact add constraint uq_artefact_registration unique (type, agency, artefact_id, version, registered_at);
comment on column artefact.registered_at is 'Since when it holds. Of rows of one identity the newest is in force; only agency and data provider schemes have several.';
