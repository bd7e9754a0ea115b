package dk.sagdok.web.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Medtag;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.web.codec.ObjektWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parameters medtag and medtagefter, and the member medtaget of the answer. */
public final class Medtagning {
  public static final String MEDTAG = "medtag";
  public static final String EFTER = "medtagefter";

  private Medtagning() {}

  /** Null when nothing is to be brought along. */
  static Medtag of(ObjektType type, Parametre p) {
    UUID efter = p.uuid(EFTER);
    if (!p.has(MEDTAG)) {
      if (efter != null) {
        throw Parametre.ugyldig(EFTER, EFTER + " siger, hvor medtagningen skal fortsætte, og kan kun gives sammen med " + MEDTAG);
      }
      return null;
    }
    return new Medtag(p.all(MEDTAG).stream().flatMap(v -> Arrays.stream(v.split(",", -1))).map(v -> relation(type, v.strip())).collect(Collectors.toSet()), efter);
  }

  private static String relation(ObjektType type, String navn) {
    var mulige = Objekttyper.henvisende(type).stream().map(Gruppe::kode).toList();
    if (!mulige.contains(navn)) {
      throw Parametre.ugyldig(MEDTAG, navn, "medtag skal være relationer til objekter i registret, med komma imellem: " + String.join(", ", mulige));
    }
    return navn;
  }

  /** Nothing when nothing was asked for. */
  static void write(JsonGenerator out, Medtaget medtaget) throws IOException {
    if (medtaget == null) {
      return;
    }
    out.writeObjectFieldStart("medtaget");
    for (ObjektType type : Objekttyper.ALLE) {
      out.writeFieldName(type.kode());
      new ObjektWriter(type).write(out, levende(medtaget, type));
    }
    out.writeBooleanField("flere", medtaget.sidste() != null);
    out.writeArrayFieldStart("ikkemedtaget");
    for (ObjektType type : Objekttyper.ALLE) {
      ikkeMedtaget(out, type, medtaget);
    }
    out.writeEndArray();
    if (medtaget.sidste() != null) {
      out.writeStringField(EFTER, medtaget.sidste().toString());
    }
    out.writeEndObject();
  }

  private static List<Billede> alle(Medtaget medtaget, ObjektType type) {
    return medtaget.medtaget().getOrDefault(type.kode(), List.of());
  }

  private static List<Billede> levende(Medtaget medtaget, ObjektType type) {
    return alle(medtaget, type).stream().filter(b -> !b.slettet()).toList();
  }

  private static void ikkeMedtaget(JsonGenerator out, ObjektType type, Medtaget medtaget) throws IOException {
    for (Billede billede : alle(medtaget, type)) {
      if (billede.slettet()) {
        ikkeMedtaget(out, "slettet", type, billede.objekt());
      }
    }
    for (Maal maal : medtaget.ukendte()) {
      if (maal.type().equals(type.kode())) {
        ikkeMedtaget(out, "ikke fundet", type, maal.objekt());
      }
    }
  }

  private static void ikkeMedtaget(JsonGenerator out, String grund, ObjektType type, UUID objekt) throws IOException {
    out.writeStartObject();
    out.writeStringField("grund", grund);
    out.writeStringField("objekttype", type.kode());
    out.writeStringField("uuid", objekt.toString());
    out.writeEndObject();
  }
}
