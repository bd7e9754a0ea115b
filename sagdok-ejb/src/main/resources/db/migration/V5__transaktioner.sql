-- A key stands for the answers to all commands of a call.
alter table idempotens add column svar jsonb;
update idempotens set svar = jsonb_build_object('alle', jsonb_build_array(
  jsonb_build_object('objekt', objekt, 'nr', nr, 'aendret', aendret, 'ny', ny, 'gentaget', false, 'advarsler', advarsler)));
alter table idempotens drop column objekt, drop column nr, drop column aendret, drop column ny, drop column advarsler;
