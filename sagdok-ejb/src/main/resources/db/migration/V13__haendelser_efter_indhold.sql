-- What haendelser are chosen by, found once, when they are numbered; and when that was: they are forgotten by age, in their order.
alter table haendelse add column objekttype text, add column myndighed text, add column emne text, add column foelsomhed text, add column nummereret timestamptz;

update haendelse h set nummereret=g.modtaget, objekttype=o.type,
    myndighed=(select k.reference from raekke k where greatest(k.objekt)=g.objekt and greatest(k.gruppe)='ejer' and int4range(k.nr_fra,k.nr_til) @> g.nr
                order by k.virkning @> g.tid desc, k.virkning desc limit 1),
    emne=(select k.reference from raekke k where greatest(k.objekt)=g.objekt and greatest(k.gruppe)='primaerklasse' and int4range(k.nr_fra,k.nr_til) @> g.nr
           order by k.virkning @> g.tid desc, k.virkning desc limit 1),
    foelsomhed=(select k.felter->>'foelsomhed' from raekke k where greatest(k.objekt)=g.objekt
                   and greatest(k.gruppe)=case o.type when 'sag' then 'sagindeksegenskaber' when 'dokument' then 'dokumentegenskaber' end
                   and int4range(k.nr_fra,k.nr_til) @> g.nr order by k.virkning @> g.tid desc, k.virkning desc limit 1)
  from objekt o join registrering g on g.objekt=o.id where o.id=h.objekt and g.nr=h.nr and h.loebenummer is not null;
