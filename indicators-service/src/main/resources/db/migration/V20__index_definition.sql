-- Composite indices as versioned definitions. A version never changes.
create table index_definition (
    code text not null,
    version text not null,
    number bigint generated always as identity,
    status text not null,
    definition text not null,
    registered_by text,
    registered_at timestamptz not null default clock_timestamp(),
    constraint pk_index_definition primary key (code, version),
    constraint uq_index_definition_number unique (number),
    constraint ck_index_definition_status check (status in ('verified', 'unverified'))
);
comment on column index_definition.number is 'Order of registration; the newest verified version of a code is used unless a request names another.';
comment on column index_definition.definition is 'JSON as the service writes it; reading and writing it again gives the same bytes.';
comment on column index_definition.registered_by is 'Name of the steward; null for a definition that came with the program.';
create function index_definition_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a version of an index never changes' using errcode = '23001';
end
$$;
create trigger index_definition_no_change before update or delete on index_definition
    for each row execute function index_definition_is_immutable();
