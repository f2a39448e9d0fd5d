-- The nodes that follow structures, so that rows which some cannot read are not written before they are replaced.
create table structure_reader (
    process uuid        not null,
    node    text        not null,
    version text        not null,
    format  integer     not null,
    seen_at timestamptz not null,
    constraint pk_structure_reader primary key (process)
);
comment on column structure_reader.node is 'Name of its machine or pod.';
comment on column structure_reader.version is 'Of the program.';
comment on column structure_reader.format is '1: reads what is released; 2: drafts too (structure.StructureReaders).';
comment on column structure_reader.seen_at is 'Renewed every few seconds; who is silent for long is gone.';
