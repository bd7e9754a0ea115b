-- The text of each file that something refers to, for search; the row is made with the first reference.
-- tilstand: venter (also while it is being read), hel, afkortet (the first of it), ingen (it has none), fejlet (aarsag says why).
-- forsoeg: how often it has been begun; tidligst: when it may be begun again, also when whoever reads it now has died over it.
create table filtekst (
  digest   text collate "C" primary key,
  bestilt  timestamptz not null default now(),
  tilstand text not null default 'venter' check (tilstand in ('venter', 'hel', 'afkortet', 'ingen', 'fejlet')),
  forsoeg  int not null default 0,
  tidligst timestamptz not null default '-infinity',
  aarsag   text,
  laest    timestamptz,
  tekst    text,
  ord      tsvector
);
create index filtekst_venter on filtekst (bestilt) where tilstand = 'venter';
create index soeg_fritekst on filtekst using gin (ord) with (gin_pending_list_limit = 256);
insert into filtekst (digest, bestilt) select digest, modtaget from fil where henvist;

-- Without these the planner takes the parts that refer to files for a handful, and reads them all.
create statistics raekke_fil_antal on (felter->>'indhold') from raekke;
