package dk.sagdok.web.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.Register;
import dk.sagdok.web.codec.ObjektWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** List and Soeg: a question with nothing but uuids and times is a list, anything else a search. */
public record Fremsoegning(Register register, ObjektType type) {
  private static final Set<String> LIST = Laesning.with("uuid", "konsolider", Medtagning.MEDTAG, Medtagning.EFTER);

  /** @param naeste the object to go on after, or null when that was all */
  public record Fundet(Skriver indhold, UUID naeste) {}

  public Fundet samling(Parametre parametre) {
    return LIST.containsAll(parametre.names()) ? list(parametre) : soeg(parametre);
  }

  public Fundet list(Parametre parametre) {
    parametre.refuseOthers(LIST);
    var uuids = new LinkedHashSet<UUID>();
    parametre.all("uuid").forEach(u -> uuids.add(Parametre.uuid("uuid", u)));
    if (uuids.size() > Opslag.MOST) {
      throw Parametre.ugyldig("uuid", "Der kan højst spørges om " + Opslag.MOST + " objekter på én gang");
    }
    return new Fundet(objekter(List.copyOf(uuids), parametre), null);
  }

  private Fundet soeg(Parametre parametre) {
    var soeg = Soegeparametre.of(type, parametre);
    if (parametre.has(Medtagning.MEDTAG) && !parametre.has("list")) {
      throw Parametre.ugyldig(Medtagning.MEDTAG, "En søgning medtager kun noget, når den også beder om hele objekter: giv list");
    }
    var fundne = soeg.antal() != null && soeg.antal() == 0 ? new Fundne(List.of(), false) : register.soeg(soeg);
    return new Fundet(parametre.has("list") ? objekter(fundne.objekter(), parametre) : out -> uuider(out, fundne), naeste(fundne));
  }

  private Skriver objekter(List<UUID> uuids, Parametre parametre) {
    var fundet = new Opslag(register, type, parametre).read(uuids);
    var billeder = fundet.objekter().stream().filter(b -> !b.slettet()).toList();
    return out -> {
      results(out);
      if (!billeder.isEmpty()) {
        new ObjektWriter(type).write(out, billeder);
      }
      out.writeEndArray();
      Medtagning.write(out, fundet.medtaget());
      out.writeEndObject();
    };
  }

  private static void uuider(JsonGenerator out, Fundne fundne) throws IOException {
    results(out);
    out.writeStartArray();
    for (UUID uuid : fundne.objekter()) {
      out.writeString(uuid.toString());
    }
    out.writeEndArray();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void results(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("results");
  }

  private static UUID naeste(Fundne fundne) {
    return fundne.flere() && !fundne.objekter().isEmpty() ? fundne.objekter().get(fundne.objekter().size() - 1) : null;
  }
}
