-- Values of elements within an object (the variants and parts of a Dokument): noegle is the JSON list of the names that lead to the element.
alter table raekke add column noegle text collate "C" not null default '';

alter table raekke drop constraint raekke_overlapper_ikke;
alter table raekke add constraint raekke_overlapper_ikke exclude using gist
  ((greatest(objekt)) with =, gruppe with =, noegle with =, indeks with =, (greatest(virkning)) with &&, int4range(nr_fra, nr_til) with &&);
drop index raekke_i_kraft;
create index raekke_i_kraft on raekke (objekt, gruppe, noegle, indeks) where nr_til is null;

-- The keys of both types by the same indexes: a row belongs to one of them.
drop index soeg_noegle;
drop index soeg_noegle_lukket;
drop index soeg_titel;
create index soeg_noegle on raekke (lower(felter->>'brugervendtnoegle') text_pattern_ops)
  where nr_til is null and gruppe in ('sagegenskaber', 'dokumentegenskaber');
create index soeg_noegle_lukket on raekke (lower(felter->>'brugervendtnoegle') text_pattern_ops)
  where nr_til is not null and gruppe in ('sagegenskaber', 'dokumentegenskaber');
create index soeg_titel on raekke using gin (lower(felter->>'titel') gin_trgm_ops) with (gin_pending_list_limit = 256)
  where nr_til is null and gruppe in ('sagegenskaber', 'dokumentegenskaber');

-- Names of elements, and the files and places that parts name.
create index soeg_element on raekke (lower(noegle) text_pattern_ops) where nr_til is null and noegle <> '';
create index soeg_indhold on raekke (lower(felter->>'indhold') text_pattern_ops) where nr_til is null and gruppe = 'varianter.dele.egenskaber';
