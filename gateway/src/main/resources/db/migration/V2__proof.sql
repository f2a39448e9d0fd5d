create table proof (
  id_hash           bytea       not null,
  ends_at           timestamptz not null,
  constraint pk_proof primary key (id_hash),
  constraint ck_proof_id_hash check (octet_length(id_hash) = 32)
);

create index ix_proof_ends_at on proof (ends_at);

comment on table proof is 'Proofs of possession (DPoP) that were used, for as long as they could be used again.';
comment on column proof.id_hash is 'SHA-256 of the key''s thumbprint and the proof''s jti.';
