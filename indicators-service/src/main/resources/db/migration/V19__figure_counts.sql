-- How many figures a submission changes, so that every page counts the same; set by its check.
alter table submission
    add column figures_added bigint,
    add column figures_revised bigint,
    add column figures_deleted bigint,
    add column figures_restated bigint;
comment on column submission.figures_added is 'Null where the check was made by an earlier version, as in the other three.';
comment on column submission.figures_restated is 'The same value with another status, unit, source or comment.';
