create table report (
    id uuid not null,
    slug varchar(80) not null,
    created_at timestamptz not null default now(),
    constraint pk_report primary key (id),
    constraint uq_report_slug unique (slug)
);
comment on table report is 'A report through all its versions.';
comment on column report.slug is 'Its name in addresses; never changes.';
