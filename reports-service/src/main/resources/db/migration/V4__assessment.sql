create table assessment (
    publication_id uuid not null,
    release_id bigint not null,
    assessed_at timestamptz not null,
    stale jsonb not null,
    constraint pk_assessment primary key (publication_id),
    constraint fk_assessment_publication foreign key (publication_id) references publication (id)
);
comment on table assessment is 'What the newest release that was looked at did to a published version.';

create table follower (
    one boolean not null default true,
    cursor bigint not null,
    moved_at timestamptz not null default now(),
    constraint pk_follower primary key (one),
    constraint ck_follower_one check (one)
);
comment on table follower is 'How far the change feed of the data was read.';
insert into follower (cursor) values (0);
