-- What begins or ends later, written with the change that says so, only when there is something: it is told at that instant, and the row goes.
-- Whether it is still so is asked then; what was corrected meanwhile leaves its row until then.
create table virkningsskift (
  tidspunkt timestamptz not null,
  objekt    uuid not null,
  primary key (tidspunkt, objekt)
);
insert into virkningsskift (tidspunkt, objekt)
  select distinct s.tidspunkt, r.objekt from raekke r cross join lateral (values (lower(r.virkning)), (upper(r.virkning))) s(tidspunkt)
   where r.nr_til is null and s.tidspunkt > now();

-- A haendelse with it tells what begins and ends then, in registration nr; one without it tells of that registration.
alter table haendelse add column virkningstid timestamptz;
