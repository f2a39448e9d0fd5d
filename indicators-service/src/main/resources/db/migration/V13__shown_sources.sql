-- What source the figures of a submission are to show, as its check report says.
create table shown_source (
    submission uuid not null,
    position integer not null,
    origin text not null,
    source text,
    figures bigint not null,
    first_row bigint not null,
    row_numbers text not null,
    constraint pk_shown_source primary key (submission, position),
    constraint fk_shown_source_submission foreign key (submission) references submission (id) on delete cascade,
    constraint ck_shown_source_origin check (origin in ('stated', 'own', 'kept'))
);
comment on column shown_source.source is 'Null where the released figure has none.';
comment on column shown_source.row_numbers is 'Rows of the file with such figures, as ranges for people.';
