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

-- Names of elements, and the files that parts name (any text may stand there, of any length).
create index soeg_element on raekke (lower(nullif(noegle,'')::jsonb->>0) text_pattern_ops) where nr_til is null and noegle<>'';
create index soeg_element_lukket on raekke (lower(nullif(noegle,'')::jsonb->>0) text_pattern_ops) where nr_til is not null and noegle<>'';
create index soeg_underelement on raekke (lower(nullif(noegle,'')::jsonb->>1) text_pattern_ops) where nr_til is null and noegle<>'';
create index soeg_underelement_lukket on raekke (lower(nullif(noegle,'')::jsonb->>1) text_pattern_ops) where nr_til is not null and noegle<>'';
create index soeg_indhold on raekke using hash (lower(felter->>'indhold')) where nr_til is null and gruppe = 'varianter.dele.egenskaber';
create index soeg_indhold_lukket on raekke using hash (lower(felter->>'indhold')) where nr_til is not null and gruppe = 'varianter.dele.egenskaber';
create statistics soeg_element_antal on (lower(nullif(noegle,'')::jsonb->>0)) from raekke;
create statistics soeg_underelement_antal on (lower(nullif(noegle,'')::jsonb->>1)) from raekke;
create statistics soeg_indhold_antal on (lower(felter->>'indhold')) from raekke;
