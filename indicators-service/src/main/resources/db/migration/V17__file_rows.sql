-- Rows of a file that are shown beside the findings of its check; the file itself is not kept.
create table file_row (
    submission uuid not null,
    position integer not null,
    row_number bigint not null,
    cells text[] not null,
    constraint pk_file_row primary key (submission, position),
    constraint fk_file_row_submission foreign key (submission) references submission (id) on delete cascade
);
comment on column file_row.row_number is 'As findings number rows; 0 for the header.';
comment on column file_row.cells is 'Shortened, in the order of the header.';
