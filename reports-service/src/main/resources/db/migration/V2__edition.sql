create table edition (
    id uuid not null,
    report_id uuid not null,
    state varchar(16) not null,
    revision integer not null,
    language varchar(35) not null,
    bindings text not null,
    narrative text not null,
    accepted text not null,
    sentences text not null,
    author_subject varchar(255) not null,
    author_name varchar(255) not null,
    changed_at timestamptz not null,
    approver_subject varchar(255),
    approver_name varchar(255),
    approved_at timestamptz,
    version varchar(16),
    release_id bigint,
    release_at timestamptz,
    title text,
    summary text,
    document text,
    document_sha256 char(64),
    html text,
    plain text,
    constraint pk_edition primary key (id),
    constraint fk_edition_report foreign key (report_id) references report (id),
    constraint ck_edition_state check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
    constraint ck_edition_sealed check (state = 'DRAFT' or (
        approver_subject is not null and version is not null and release_id is not null
        and document is not null and document_sha256 is not null and html is not null
        and plain is not null))
);
create unique index uq_edition_in_work on edition (report_id) where state in ('DRAFT', 'APPROVED');
create unique index uq_edition_published on edition (report_id) where state = 'PUBLISHED';
create index ix_edition_report on edition (report_id);
comment on table edition is 'What is written on: at most one in work and one published per report.';
comment on column edition.revision is 'Counts every change; the entity tag of the draft.';
comment on column edition.accepted is 'Names of bindings accepted to have no value, one a line.';
comment on column edition.sentences is 'Ids and templates of all sentences, so that ids survive editing.';
comment on column edition.document is 'Canonical JSON (RFC 8785) sealed at approval.';
