-- That objects were removed for good: who, when and why, and how many of what kind. Nothing here tells which they were. Never updated.
create table fjernelse (
  lfd         bigint generated always as identity primary key,
  tidspunkt   timestamptz not null,
  bruger      text not null,
  begrundelse text not null check (begrundelse <> ''),
  antal       jsonb not null
);

-- The haendelser of an object that is removed keep their loebenummer and message id, so that the numbers have no gap; objekt null says that the rest is gone.
alter table haendelse alter column objekt drop not null, alter column nr drop not null;
