create table publication (
    id uuid not null,
    report_id uuid not null,
    slug varchar(80) not null,
    minor integer not null,
    version varchar(16) not null,
    language varchar(35) not null,
    title text not null,
    summary text not null,
    release_id bigint not null,
    release_at timestamptz not null,
    author_name varchar(255) not null,
    approver_name varchar(255) not null,
    publisher_name varchar(255) not null,
    published_at timestamptz not null,
    document text not null,
    document_sha256 char(64) not null,
    html text not null,
    plain text not null,
    constraint pk_publication primary key (id),
    constraint fk_publication_report foreign key (report_id) references report (id),
    constraint uq_publication_number unique (report_id, minor),
    constraint uq_publication_version unique (slug, version),
    constraint ck_publication_hash check (encode(sha256(convert_to(document, 'UTF8')), 'hex') = document_sha256)
);
comment on table publication is 'A published version; rows are never changed or removed.';

create function publication_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a publication is immutable' using errcode = '23001';
end
$$;
create trigger publication_no_change before update or delete on publication
    for each row execute function publication_is_immutable();
create trigger publication_no_truncate before truncate on publication
    for each statement execute function publication_is_immutable();
