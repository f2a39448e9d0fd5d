-- A release that touches hidden rows only must not show: what everybody may see of a version is compared with what they saw before.
alter table series_version add column public_print bigint;
comment on column series_version.public_print is 'Stands for the rows that everybody may see: equal for equal rows, 0 for none. Derived from observations; null until a node has computed it for a version older than this column.';
create index ix_series_version_unprinted on series_version (series_id, submission) where public_print is null;
