"""Many objects in one call by zeep, from the WSDL alone: python3 indeks.py WSDL USER PASSWORD KEY. Prints what it saw as JSON."""
import json
import sys
import uuid
from datetime import datetime, timezone

import requests
import zeep

address, user, password, key = sys.argv[1:]
session = requests.Session()
session.auth = (user, password)
client = zeep.Client(address, transport=zeep.Transport(session=session))
service = client.service
virkning = {"FraTidspunkt": {"TidsstempelDatoTid": datetime(2020, 1, 5, tzinfo=timezone.utc)}, "TilTidspunkt": {"GraenseIndikator": True}}
sag, dokument = str(uuid.uuid4()), str(uuid.uuid4())
said = {"operations": sorted(service._binding._operations)}


def egenskaber(titel, **more):
    return {"Egenskaber": [dict(Virkning=virkning, BrugervendtNoegle=key, Titel=titel, **more)]}


def body(answer):
    return answer.body if hasattr(answer, "body") else answer


def each(answer):
    return [[int(r.StatusKode), r.Type, r.UUIDIdentifikator == (sag if r.Type == "Sag" else dokument)] for r in body(answer).UnikRetur]


journalpost = {"Virkning": virkning, "Rolle": {"UUIDIdentifikator": "aab87902-473d-5b38-a509-7088841455de"}, "ReferenceID": {"UUIDIdentifikator": dokument}}
said["importer"] = each(service.importer(_value_1=[
    {"SagIndeks": {"UUIDIdentifikator": sag, "Registrering": [{
        "AttributListe": egenskaber("Sag", Sagsnummer=key),
        "TilstandListe": {"Fremdrift": [{"Virkning": virkning, "FremdriftStatusKode": "Opstaaet"}]}, "RelationListe": {"Journalpost": [journalpost]}}]}},
    {"DokumentIndeks": {"UUIDIdentifikator": dokument, "Registrering": [{
        "AttributListe": egenskaber("Brev"),
        "TilstandListe": {"Fremdrift": [{"Virkning": virkning, "FremdriftStatusKode": "Modtaget"}]}, "RelationListe": {}}]}}]))
said["opdater"] = each(service.opdater(_value_1=[
    {"OpdaterSagIndeks": {"UUIDIdentifikator": sag, "AttributListe": egenskaber("Ny"), "Tidspunkt": datetime.now(timezone.utc)}}]))
soeg = {"AttributListe": {"Egenskaber": [{"BrugervendtNoegle": key}]}, "TilstandListe": {}, "RelationListe": {}}
fundet = body(service.fremsoeg(SoegUdtryk={"operation": "OR", "_value_1": [{"SoegSag": soeg}, {"SoegDokument": soeg}]}))
said["fremsoeg"] = int(fundet.StandardRetur.StatusKode)
said["antal"] = {a.Element: int(a.Antal) for a in fundet.Antal}
said["titel"] = fundet.SagFiltreretOejebliksbillede[0].Registrering[0].AttributListe.Egenskaber[0].Titel
said["brev"] = fundet.DokumentFiltreretOejebliksbillede[0].Registrering[0].AttributListe.Egenskaber[0].Titel
said["fjern"] = each(service.fjern(SagUuid=[{"UUIDIdentifikator": sag}], NoteTekst="Prøve"))
said["igen"] = int(body(service.fjern(SagUuid=[{"UUIDIdentifikator": sag}], NoteTekst="Prøve")).StandardRetur[0].StatusKode)
print(json.dumps(said))
