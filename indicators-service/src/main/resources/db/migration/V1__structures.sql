-- Structural metadata: every maintainable SDMX artefact is a row of "artefact"; the entries of item
-- schemes are rows of "item".
create table artefact (
    id bigint generated always as identity,
    type text not null,
    agency text not null,
    artefact_id text not null,
    version text not null,
    names jsonb not null,
    descriptions jsonb not null default '{}',
    annotations jsonb not null,
    definition jsonb not null default '{}',
    registered_at timestamptz not null,
    registered_by text not null,
    constraint pk_artefact primary key (id),
    constraint uq_artefact_identity unique (type, agency, artefact_id, version)
);
comment on column artefact.definition is 'What is particular to the type: components of a DSD, references of a dataflow, cube of a constraint.';

create table item (
    artefact_id bigint not null,
    position integer not null,
    item_id text not null,
    parent text,
    names jsonb not null,
    descriptions jsonb not null default '{}',
    annotations jsonb not null,
    constraint pk_item primary key (artefact_id, position),
    constraint fk_item_artefact foreign key (artefact_id) references artefact (id) on delete cascade,
    constraint uq_item_id unique (artefact_id, item_id)
);
