-- The nodes that check files, so that the files of a lost one need not be waited for.
create table check_node (
    node    text        not null,
    seen_at timestamptz not null,
    constraint pk_check_node primary key (node)
);
comment on column check_node.node is 'As submission.node: the name in its directory of uploads.';
comment on column check_node.seen_at is 'Renewed every half a minute; who is silent for minutes is gone, or cannot reach the database.';
