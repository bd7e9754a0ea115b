-- One per stored file; its content lies in the file store under the same digest, and was safe there before this row was.
-- henvist: a row of some object refers to it (felter->>'indhold' = 'store:' || digest), set by the transaction that wrote that row. Rows are
-- never deleted, so it is never taken back.
create table fil (
  digest     text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  stoerrelse bigint not null,
  medietype  text not null,
  modtaget   timestamptz not null,
  henvist    boolean not null default false
);
create index fil_ubrugt on fil (modtaget) where not henvist;
create index raekke_fil on raekke using hash ((felter->>'indhold')) where gruppe = 'varianter.dele.egenskaber' and felter->>'indhold' like 'store:%';

-- One per file that arrives piece by piece; how much has arrived is the size of its file. digest: what it became.
-- metadata: what the caller wrote about it, given back as it was.
create table fil_upload (
  id         uuid primary key,
  bruger     text not null,
  stoerrelse bigint not null,
  metadata   text,
  udloeber   timestamptz not null,
  digest     text collate "C"
);
create index fil_upload_udloeber on fil_upload (udloeber);
