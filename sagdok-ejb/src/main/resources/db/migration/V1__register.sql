create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- One per object; the row that a change locks. hoejeste: the highest indeks ever used, per gruppe.
create table objekt (
  id         uuid primary key,
  type       text not null,
  nyeste     int  not null,
  livscyklus text not null,
  hoejeste   jsonb not null default '{}'
) with (fillfactor = 80);

-- One per change. Never updated.
create table registrering (
  objekt      uuid not null,
  nr          int  not null,
  tid         timestamptz not null,
  modtaget    timestamptz not null,
  livscyklus  text not null,
  bruger      text not null,
  note        text,
  transaktion text,
  primary key (objekt, nr)
);

-- One per value. In force from registration nr_fra until (not including) nr_til; null: still in force.
-- An endless virkning has an open bound, never 'infinity'. lfd: number of the row within its registration.
create table raekke (
  objekt         uuid not null,
  nr_fra         int  not null,
  lfd            int  not null,
  nr_til         int,
  gruppe         text collate "C" not null,
  indeks         int  not null default 0,
  virkning       tstzrange not null check (not isempty(virkning)),
  urn            boolean not null default false,
  reference      text,
  objekttype     text,
  aktoerref      text,
  aktoertypekode text,
  notetekst      text,
  felter         jsonb,
  primary key (objekt, nr_fra, lfd),
  check (nr_til > nr_fra),
  constraint raekke_overlapper_ikke exclude using gist
    (objekt with =, gruppe with =, indeks with =, virkning with &&, int4range(nr_fra, nr_til) with &&)
);

create index raekke_i_kraft on raekke (objekt, gruppe, indeks) where nr_til is null;
create index raekke_lukket  on raekke (objekt, nr_til) where nr_til is not null;

-- Search. Those on rows in force serve the questions of today, their twins on closed rows the questions of the past.
create index soeg_reference on raekke (reference) where nr_til is null and reference is not null;
create index soeg_reference_lukket on raekke (reference) where nr_til is not null and reference is not null;
create index soeg_noegle on raekke (lower(felter->>'brugervendtnoegle') text_pattern_ops) where nr_til is null and gruppe = 'sagegenskaber';
create index soeg_noegle_lukket on raekke (lower(felter->>'brugervendtnoegle') text_pattern_ops) where nr_til is not null and gruppe = 'sagegenskaber';
create index soeg_sagsnummer on raekke (lower(felter->>'sagsnummer') text_pattern_ops) where nr_til is null and gruppe = 'sagegenskaber';
create index soeg_sagsnummer_lukket on raekke (lower(felter->>'sagsnummer') text_pattern_ops) where nr_til is not null and gruppe = 'sagegenskaber';
-- The list of entries not yet sorted in is kept short, since every search reads all of it.
create index soeg_titel on raekke using gin (lower(felter->>'titel') gin_trgm_ops) with (gin_pending_list_limit = 256) where nr_til is null and gruppe = 'sagegenskaber';

-- Without these the planner takes every key for one that 0.5 % of all rows have, and reads all objects in order instead.
create statistics soeg_noegle_antal on (lower(felter->>'brugervendtnoegle')) from raekke;
create statistics soeg_sagsnummer_antal on (lower(felter->>'sagsnummer')) from raekke;
create statistics soeg_titel_antal on (lower(felter->>'titel')) from raekke;

-- One per registration; its body is the registration and the rows it opened and closed.
-- loebenummer is given by the relay after the commit: contiguous, in commit order.
create table haendelse (
  id          bigint generated always as identity primary key,
  objekt      uuid not null,
  nr          int  not null,
  besked_id   uuid not null,
  loebenummer bigint unique
);
create index haendelse_unummereret on haendelse (id) where loebenummer is null;

-- How far the relay has published.
create table relaeposition (
  en    boolean primary key default true check (en),
  sendt bigint not null
);
insert into relaeposition (sendt) values (0);

create table idempotens (
  bruger    text not null,
  noegle    text not null,
  aftryk    text,
  objekt    uuid,
  nr        int,
  aendret   boolean,
  ny        boolean,
  advarsler jsonb,
  oprettet  timestamptz not null default now(),
  primary key (bruger, noegle)
);
create index idempotens_oprettet on idempotens (oprettet);

-- Settings that an operator changes while the register runs, e.g. ('sagdok.kombit', 'report').
create table indstilling (
  noegle text primary key,
  vaerdi text not null
);
