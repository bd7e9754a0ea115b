-- Rows are told apart by the constraint raekke_overlapper_ikke; what asks by registration needs no unique index, and one without lfd takes a fifth of the space.
create index raekke_aabnet on raekke (objekt, nr_fra);
alter table raekke drop constraint raekke_pkey;

-- Haendelser are found by loebenummer, and before they have one by the index of those without.
alter table haendelse drop constraint haendelse_pkey;
