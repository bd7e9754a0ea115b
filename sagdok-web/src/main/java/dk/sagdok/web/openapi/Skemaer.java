package dk.sagdok.web.openapi;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import dk.sagdok.web.codec.IndholdReader;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas: one per group of each object type, and the few that all share. */
final class Skemaer {
  private final Components components;

  Skemaer(Components components) {
    this.components = components;
    components.addSchema("Virkning", virkning());
    components.addSchema("Problem", problem());
    components.addSchema("Kvittering", object(List.of("uuid")).addProperty("uuid", uuid()).addProperty("advarsler",
        list(of(SchemaType.OBJECT)).description("Brud på KOMBIT-profilen, når den er sat til report: regel, sti, vaerdi og forklaring")));
  }

  void add(ObjektType type) {
    type.grupper().values().forEach(g -> components.addSchema(name(type, g.kode()), gruppe(g)));
    type.samlinger().forEach(s -> samling(type, s));
    components.addSchema(type.navn(), indhold(type, true));
    components.addSchema(type.navn() + "Historik", historik(type));
    components.addSchema(type.navn() + "Rettelse", indhold(type, false)
        .addProperty("livscyklus", text().enumeration(List.of("Passiv")).description("Passiv passiverer; resten af indholdet ses der da bort fra")));
  }

  /** An element of a list; those of the lists within it beside it. */
  private void samling(ObjektType type, Samling samling) {
    var schema = object(List.of(samling.noegle().kode())).additionalPropertiesBoolean(false).title(samling.navn())
        .addProperty(samling.noegle().kode(), felt(samling.noegle()).description("Navnet; forekommer én gang i listen"));
    var relationer = of(SchemaType.OBJECT).additionalPropertiesBoolean(false).description("Erstatter alle elementets relationer");
    samling.grupper().forEach(g -> (g.erRelation() ? relationer : schema).addProperty(Samling.kort(g.kode()), poster(type, g)));
    if (samling.grupper().stream().anyMatch(Gruppe::erRelation)) {
      schema.addProperty(IndholdReader.LISTER.get(Art.RELATION), relationer);
    }
    samling.samlinger().forEach(s -> samling(type, s));
    components.addSchema(name(type, samling.kode()), samlinger(type, samling.samlinger(), schema));
  }

  private static Schema samlinger(ObjektType type, List<Samling> samlinger, Schema schema) {
    samlinger.forEach(s -> schema.addProperty(Samling.kort(s.kode()), list(ref(name(type, s.kode()))).maxItems(10_000)
        .description("Ved Ret ændres kun de nævnte; en tom liste fjerner alle")));
    return schema;
  }

  private static Schema poster(ObjektType type, Gruppe gruppe) {
    return list(ref(name(type, gruppe.kode()))).maxItems(10_000);
  }

  /** An object with its registrations, as it is read and as it can be imported. */
  private Schema historik(ObjektType type) {
    var registrering = indhold(type, true).required(List.of()).addProperty("brugerref", uuid())
        .addProperty("livscykluskode", text().enumeration(List.<Object>copyOf(Livscyklus.koder())))
        .addProperty("fratidspunkt", tidspunkt()).addProperty("tiltidspunkt", tidspunkt());
    return object(List.of("registreringer")).additionalPropertiesBoolean(false).addProperty("id", uuid()).addProperty("registreringer", list(registrering).minItems(1));
  }

  private static Schema tidspunkt() {
    return of(SchemaType.OBJECT).addProperty("graenseindikator", of(SchemaType.BOOLEAN)).addProperty("tidsstempeldatotid", moment());
  }

  static Schema laest(ObjektType type) {
    return of(SchemaType.OBJECT).additionalPropertiesSchema(list(ref(type.navn() + "Historik"))).description("Ét medlem, hvis navn er objektets uuid")
        .addProperty("medtaget", MedtagModel.medtaget());
  }

  static Schema tekststand(Felt henvisning) {
    return object(List.of(henvisning.kode(), "tilstand", "forsoeg")).addProperty(henvisning.kode(), text())
        .addProperty("tilstand", text().enumeration(List.of("venter", "hel", "afkortet", "ingen", "fejlet"))).addProperty("forsoeg", of(SchemaType.INTEGER))
        .addProperty("aarsag", text().description("Hvorfor den ikke kunne læses")).addProperty("laest", moment());
  }

  static Schema note() {
    return of(SchemaType.OBJECT).addProperty("note", text().maxLength(65_536));
  }

  static Schema enAf(Schema... schemas) {
    return OASFactory.createSchema().anyOf(List.of(schemas));
  }

  static Schema haendelser() {
    return object(List.of("haendelser", "sidste")).addProperty("pause", of(SchemaType.BOOLEAN).description("true, når driften har sat dig på pause; spørg igen senere")).addProperty("sidste", of(SchemaType.INTEGER).description("Giv den som efter næste gang"))
        .addProperty("haendelser", list(of(SchemaType.OBJECT).description("Som beskeden på emnet sagdok.haendelser.<objekttype>; med virkningstidspunkt, begynder og slutter, når noget begynder eller slutter, som var registreret før; af et objekt, der er fjernet for altid, kun loebenummer, beskedId og fjernet")));
  }

  static Schema ref(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  static Schema text() {
    return of(SchemaType.STRING);
  }

  static Schema of(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }

  static Schema uuid() {
    return text().format("uuid").addExample(Eksempler.UUID);
  }

  static Schema moment() {
    return text().addExample("2014-05-19 12:02:32").addExample("2014-05-19").addExample("infinity");
  }

  static Schema list(Schema items) {
    return of(SchemaType.ARRAY).items(items);
  }

  static String name(ObjektType type, String kode) {
    return type.kode() + "." + kode;
  }

  private static Schema object(List<String> required) {
    return of(SchemaType.OBJECT).required(required);
  }

  private Schema indhold(ObjektType type, boolean helt) {
    var schema = object(helt ? List.of("attributter", "tilstande") : List.of()).additionalPropertiesBoolean(false)
        .addProperty("note", text().maxLength(65_536).description("Hvorfor registreringen blev foretaget"));
    for (Art art : Art.values()) {
      var grupper = type.grupper(art);
      var liste = object(helt ? grupper.stream().filter(Gruppe::kraevet).map(Gruppe::kode).toList() : List.of()).additionalPropertiesBoolean(false);
      grupper.forEach(g -> liste.addProperty(g.kode(), poster(type, g)));
      schema.addProperty(IndholdReader.LISTER.get(art), liste);
    }
    return samlinger(type, type.samlinger(), schema);
  }

  private static Schema gruppe(Gruppe gruppe) {
    var required = new ArrayList<>(gruppe.felter().stream().filter(Felt::kraevetIJson).map(Felt::kode).toList());
    required.add("virkning");
    var schema = object(required).additionalPropertiesBoolean(false).title(gruppe.navn());
    gruppe.felter().forEach(f -> schema.addProperty(f.kode(), felt(f)));
    if (gruppe.erRelation()) {
      schema.description("Netop én af uuid og urn" + (gruppe.objekttyper().isEmpty() ? "" : "; peger på " + String.join(", ", gruppe.objekttyper())));
      schema.addProperty("uuid", uuid()).addProperty("urn", text().pattern("^urn:.")).addProperty("objekttype", text());
    }
    if (gruppe.harIndeks()) {
      schema.addProperty("indeks", of(SchemaType.INTEGER).description("Hvilken post der rettes"));
    }
    return schema.addProperty("virkning", ref("Virkning"));
  }

  static Schema felt(Felt felt) {
    var schema = switch (felt.datatype()) {
      case TEKST -> text();
      case KODE -> text().enumeration(new ArrayList<>(felt.koder()));
      case BOOLEAN -> bool(felt);
      case HELTAL -> of(SchemaType.INTEGER);
      case DATO -> text().format("date").addExample("2010-06-01");
      case TIDSPUNKT -> moment();
      case UUID -> uuid();
      case STRUKTUR -> struktur(felt);
      case FRI -> OASFactory.createSchema().description("Vilkårlig JSON, som gives tilbage uændret");
    };
    return (felt.laengde() > 0 ? schema.maxLength(felt.laengde()) : schema).title(felt.navn());
  }

  private static Schema bool(Felt felt) {
    var bool = of(SchemaType.BOOLEAN);
    return felt.somTekst().isEmpty() ? bool : enAf(bool, text().enumeration(felt.somTekst().keySet().stream().sorted().<Object>map(t -> t).toList()));
  }

  private static Schema struktur(Felt felt) {
    var schema = object(felt.felter().stream().filter(Felt::kraevetIJson).map(Felt::kode).toList()).additionalPropertiesBoolean(false);
    felt.felter().forEach(f -> schema.addProperty(f.kode(), felt(f)));
    return schema;
  }

  private static Schema virkning() {
    return object(List.of("from", "to")).additionalPropertiesBoolean(false).description("Hvornår værdien gælder: fra og med from, til (ikke med) to")
        .addProperty("from", moment()).addProperty("to", moment()).addProperty("aktoerref", uuid())
        .addProperty("aktoertypekode", text().enumeration(List.of("Organisation", "OrganisationEnhed", "OrganisationFunktion", "Bruger", "ItSystem",
            "Interessefaellesskab")))
        .addProperty("notetekst", text()).addProperty("from_included", of(SchemaType.BOOLEAN).enumeration(List.of(true)))
        .addProperty("to_included", of(SchemaType.BOOLEAN).enumeration(List.of(false)));
  }

  private static Schema problem() {
    var aarsag = object(List.of("regel", "sti", "forklaring"));
    List.of("regel", "sti", "vaerdi", "forklaring").forEach(n -> aarsag.addProperty(n, text()));
    var schema = object(List.of("type", "title", "status", "detail"));
    List.of("type", "title", "detail", "instance", "message").forEach(n -> schema.addProperty(n, text()));
    return schema.addProperty("status", of(SchemaType.INTEGER)).addProperty("aarsager", list(aarsag));
  }
}
