// A case by the npm package soap, from the WSDL alone: node klient.js WSDL USER PASSWORD KEY. Prints what it saw as JSON.
const soap = require('soap');

const [address, user, password, key] = process.argv.slice(2);
const authorization = 'Basic ' + Buffer.from(user + ':' + password).toString('base64');
const tid = year => ({TidsstempelDatoTid: year + '-01-05T00:00:00Z'});
const virkning = year => ({FraTidspunkt: tid(year), TilTidspunkt: {GraenseIndikator: true}});
const egenskaber = (year, titel) => ({Egenskaber: [{Virkning: virkning(year), BrugervendtNoegle: key, Sagsnummer: key, Titel: titel}]});
const fremdrift = {Fremdrift: [{Virkning: virkning(2020), FremdriftStatusKode: 'Opstaaet'}]};
const ejer = {
  Virkning: virkning(2020), Rolle: {UUIDIdentifikator: '9e979b84-b846-4472-8622-58007dc63c7e'},
  ReferenceID: {URNIdentifikator: 'urn:oio:cvr-nr:12345678'},
};

async function main() {
  const client = await soap.createClientAsync(address, {wsdl_headers: {Authorization: authorization}});
  client.setSecurity(new soap.BasicAuthSecurity(user, password));
  client.addSoapHeader({RequestHeader: {TransactionUUID: key}}, '', 'h', 'http://kombit.dk/xml/schemas/RequestHeader/1/');
  const kald = async (operation, input) => (await client[operation + 'Async'](input))[0];
  const kode = async (operation, input) => Number((await kald(operation, input)).StandardRetur.StatusKode);
  const said = {operations: Object.keys(Object.values(Object.values(client.describe())[0])[0]).sort()};
  const opret = await kald('opret', {NoteTekst: 'Æ', AttributListe: egenskaber(2020, 'Første'), TilstandListe: fremdrift, RelationListe: {Sagsaktoer: [ejer]}});
  said.opret = Number(opret.StandardRetur.StatusKode);
  const uuid = said.uuid = opret.UUIDIdentifikator;
  said.ret = await kode('ret', {UUIDIdentifikator: uuid, AttributListe: egenskaber(2022, 'Ændret')});
  const registrering = [].concat((await kald('laes', {UUIDIdentifikator: uuid})).FiltreretOejebliksbillede.Registrering)[0];
  said.titel = [].concat(registrering.AttributListe.Egenskaber).map(e => e.Titel);
  said.ejer = [].concat(registrering.RelationListe.Sagsaktoer)[0].ReferenceID.URNIdentifikator;
  said.soeg = [].concat((await kald('soeg', {AttributListe: {Egenskaber: [{BrugervendtNoegle: key}]}, TilstandListe: {}, RelationListe: {}})).IdListe.UUIDIdentifikator);
  said.list = [].concat((await kald('list', {UUIDIdentifikator: [uuid], VirkningFraFilter: tid(2021), VirkningTilFilter: tid(2021)})).FiltreretOejebliksbillede).length;
  said.passiver = await kode('passiver', {UUIDIdentifikator: uuid});
  said.importer = await kode('importer', {Sag: {UUIDIdentifikator: uuid, Registrering: [{AttributListe: egenskaber(2020, 'Importeret'), TilstandListe: fremdrift, RelationListe: {}}]}});
  said.ukendt = await kode('laes', {UUIDIdentifikator: '11111111-1111-4111-8111-111111111111'});
  said.slet = await kode('slet', {UUIDIdentifikator: uuid});
  console.log(JSON.stringify(said));
}

main().catch(e => {
  console.error(e.message, e.body || '');
  process.exit(1);
});
