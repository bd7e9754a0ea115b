"""A case by zeep, from the WSDL alone: python3 klient.py WSDL USER PASSWORD KEY. Prints what it saw as JSON."""
import json
import sys
from datetime import datetime, timezone

import requests
import zeep

address, user, password, key = sys.argv[1:]
session = requests.Session()
session.auth = (user, password)
client = zeep.Client(address, transport=zeep.Transport(session=session))
header = client.get_element("{http://kombit.dk/xml/schemas/RequestHeader/1/}RequestHeader")(TransactionUUID=key)


def tid(year):
    return {"TidsstempelDatoTid": datetime(year, 1, 5, tzinfo=timezone.utc)}


def virkning(year):
    return {"FraTidspunkt": tid(year), "TilTidspunkt": {"GraenseIndikator": True}}


def egenskaber(year, titel):
    return [{"Virkning": virkning(year), "BrugervendtNoegle": key, "Sagsnummer": key, "Titel": titel}]


ejer = {"Virkning": virkning(2020), "Rolle": {"UUIDIdentifikator": "9e979b84-b846-4472-8622-58007dc63c7e"},
        "ReferenceID": {"URNIdentifikator": "urn:oio:cvr-nr:12345678"}}
said = {"operations": sorted(client.service._binding._operations)}
service = client.service
opret = service.opret(NoteTekst="Æ", AttributListe={"Egenskaber": egenskaber(2020, "Første")},
                      TilstandListe={"Fremdrift": [{"Virkning": virkning(2020), "FremdriftStatusKode": "Opstaaet"}]},
                      RelationListe={"Sagsaktoer": [ejer]}, _soapheaders=[header])
svar = opret.body if hasattr(opret, "body") else opret
said["opret"] = int(svar.StandardRetur.StatusKode)
said["uuid"] = uuid = svar.UUIDIdentifikator


def body(answer):
    return answer.body if hasattr(answer, "body") else answer


def kode(answer):
    return int(getattr(body(answer), "StandardRetur", body(answer)).StatusKode)


said["ret"] = kode(service.ret(UUIDIdentifikator=uuid, AttributListe={"Egenskaber": egenskaber(2022, "Ændret")}))
laest = body(service.laes(UUIDIdentifikator=uuid))
said["titel"] = [e.Titel for e in laest.FiltreretOejebliksbillede.Registrering[0].AttributListe.Egenskaber]
said["ejer"] = laest.FiltreretOejebliksbillede.Registrering[0].RelationListe.Sagsaktoer[0].ReferenceID.URNIdentifikator
soegt = body(service.soeg(AttributListe={"Egenskaber": [{"BrugervendtNoegle": key}]}, TilstandListe={}, RelationListe={}))
said["soeg"] = soegt.IdListe.UUIDIdentifikator
said["list"] = len(body(service.list(UUIDIdentifikator=[uuid], VirkningFraFilter=tid(2021), VirkningTilFilter=tid(2021))).FiltreretOejebliksbillede)
said["passiver"] = kode(service.passiver(UUIDIdentifikator=uuid))
said["importer"] = kode(service.importer(Sag={"UUIDIdentifikator": uuid, "Registrering": [{
    "AttributListe": {"Egenskaber": egenskaber(2020, "Importeret")},
    "TilstandListe": {"Fremdrift": [{"Virkning": virkning(2020), "FremdriftStatusKode": "Opstaaet"}]}, "RelationListe": {}}]}))
said["ukendt"] = kode(service.laes(UUIDIdentifikator="11111111-1111-4111-8111-111111111111"))
said["slet"] = kode(service.slet(UUIDIdentifikator=uuid))
print(json.dumps(said))
