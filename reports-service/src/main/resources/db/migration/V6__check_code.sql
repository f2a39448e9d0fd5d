create table check_code (
    code char(10) not null,
    publication_id uuid not null,
    fact text not null,
    constraint pk_check_code primary key (code),
    constraint uq_check_code_fact unique (publication_id, fact),
    constraint fk_check_code_publication foreign key (publication_id) references publication (id),
    constraint ck_check_code_form check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$')
);
comment on table check_code is 'The code printed for a bound value of a published version; rows are never changed or removed.';
comment on column check_code.code is 'Nine random symbols of Crockford''s base 32 and a check symbol.';
comment on column check_code.fact is 'Name of the value in the document of the version.';

create trigger check_code_no_change before update or delete on check_code
    for each row execute function publication_is_immutable();
create trigger check_code_no_truncate before truncate on check_code
    for each statement execute function publication_is_immutable();
