create table session (
  id_hash           bytea       not null,
  subject           text        not null,
  sign_in_session   text        not null,
  secrets           bytea       not null,
  access_ends_at    timestamptz not null,
  created_at        timestamptz not null,
  last_seen_at      timestamptz not null,
  ends_at           timestamptz not null,
  constraint pk_session primary key (id_hash),
  constraint ck_session_id_hash check (octet_length(id_hash) = 32)
);

create index ix_session_sign_in_session on session (sign_in_session);
create index ix_session_subject on session (subject);
create index ix_session_last_seen_at on session (last_seen_at);

comment on table session is 'Signed-in browsers. Whoever reads this table can impersonate nobody.';
comment on column session.id_hash is 'SHA-256 of the cookie; the cookie itself is not kept.';
comment on column session.sign_in_session is 'The sid claim; empty when the sign-in server gives none.';
comment on column session.secrets is 'Tokens, AES-256-GCM, bound to id_hash.';
comment on column session.ends_at is 'Absolute end, however busy the session is.';
