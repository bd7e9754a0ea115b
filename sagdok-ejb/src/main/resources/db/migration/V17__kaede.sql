-- The numbered haendelser are a chain of digests (docs/haendelser.md, "Kæden"). All octets are those of PostgreSQL's own binary format, whose
-- records say how many columns they have and how long each is, so no two contents have the same octets.

-- What is digested of a row; who opened it and who closed it is said by the registration that did.
create function raekke_oktetter(r raekke) returns bytea language sql stable parallel safe return record_send(row(
  (r).lfd, (r).gruppe, (r).noegle, (r).indeks, (r).virkning, (r).urn, (r).reference, (r).objekttype, (r).aktoerref, (r).aktoertypekode, (r).notetekst, (r).felter));

-- A row that a registration closed.
create function lukket_oktetter(r raekke) returns bytea language sql stable parallel safe return record_send(row((r).nr_fra, (r).lfd));

-- aabnet: the octets of the rows it opened, by lfd. lukket: of those it closed, by nr_fra and lfd. salt goes when the registration goes: then nobody can guess
-- the content from the digest.
create function registrering_aftryk(salt uuid, type text, objekt uuid, nr int, tid timestamptz, modtaget timestamptz, livscyklus text, bruger text, note text,
  transaktion text, aabnet bytea, lukket bytea) returns bytea language sql stable parallel safe
  return sha256(uuid_send(salt) || record_send(row(type, objekt, nr, tid, modtaget, livscyklus, bruger, note, transaktion)) || coalesce(aabnet, '') || coalesce(lukket, ''));

-- What goes from a haendelse when its object is removed for good.
create function haendelse_indhold(objekt uuid, nr int, virkningstid timestamptz, objekttype text, myndighed text, emne text, foelsomhed text, registrering bytea) returns bytea
  language sql stable parallel safe return sha256(record_send(row(objekt, nr, virkningstid, objekttype, myndighed, emne, foelsomhed, registrering)));

create function haendelse_led(id bigint, loebenummer bigint, besked_id uuid, nummereret timestamptz, indhold bytea) returns bytea
  language sql stable parallel safe return sha256(record_send(row(id, loebenummer, besked_id, nummereret, indhold)));

-- Each is the digest of the one before and its own led; forrige: the one before the first.
create function kaede_efter(kaede bytea, forrige bytea, led bytea) returns bytea language plpgsql immutable parallel safe
  as 'begin return sha256(coalesce(kaede, forrige) || led); end';
create aggregate kaede(forrige bytea, led bytea) (sfunc = kaede_efter, stype = bytea);

alter table registrering add column salt uuid, add column aftryk bytea;
-- indhold: of an object that was removed for good, by this fjernelse; before that it follows from the rest.
alter table haendelse add column kaede bytea, add column indhold bytea, add column fjernelse bigint;
-- How many haendelser it emptied.
alter table fjernelse add column haendelser int not null default 0;

-- The latest that has been forgotten, and its kaede.
create table kaedestart (
  en          boolean primary key default true check (en),
  loebenummer bigint not null,
  kaede       bytea
);

-- All that there is already, in two walks.
update registrering g set salt = s.salt, aftryk =
    registrering_aftryk(s.salt, s.type, s.objekt, s.nr, s.tid, s.modtaget, s.livscyklus, s.bruger, s.note, s.transaktion, s.aabnet, s.lukket)
  from (select gen_random_uuid() as salt, o.type, r.*, a.aabnet, l.lukket
          from (select objekt, nr, tid, modtaget, livscyklus, bruger, note, transaktion from registrering) r left join objekt o on o.id = r.objekt
          left join (select objekt, nr_fra, string_agg(raekke_oktetter(k), '' order by lfd) as aabnet from raekke k group by objekt, nr_fra) a
            on a.objekt = r.objekt and a.nr_fra = r.nr
          left join (select objekt, nr_til, string_agg(lukket_oktetter(k), '' order by nr_fra, lfd) as lukket from raekke k where nr_til is not null group by objekt, nr_til) l
            on l.objekt = r.objekt and l.nr_til = r.nr offset 0) s
 where g.objekt = s.objekt and g.nr = s.nr;

-- Nobody knows any more which removal emptied which.
update haendelse set fjernelse = (select max(lfd) from fjernelse), indhold = haendelse_indhold(null, null, null, null, null, null, null, null) where objekt is null;
update fjernelse set haendelser = (select count(*) from haendelse where objekt is null) where lfd = (select max(lfd) from fjernelse);

insert into kaedestart (loebenummer, kaede)
  select coalesce(min(loebenummer), 1) - 1, decode(repeat('00', 32), 'hex') from haendelse where loebenummer > 0;

update haendelse h set kaede = n.kaede
  from (select l.sted, kaede(s.kaede, l.led) over (order by l.loebenummer) as kaede
          from kaedestart s cross join
               (select h.ctid as sted, h.loebenummer, haendelse_led(h.id, h.loebenummer, h.besked_id, h.nummereret, case when h.objekt is null then h.indhold
                         else haendelse_indhold(h.objekt, h.nr, h.virkningstid, h.objekttype, h.myndighed, h.emne, h.foelsomhed, g.aftryk) end) as led
                  from haendelse h left join registrering g on g.objekt = h.objekt and g.nr = h.nr where h.loebenummer > 0) l) n
 where h.ctid = n.sted;
