package dk.sagdok.web.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Medtaget;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.ObjektWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Laes: one object. */
public record Laesning(Register register, ObjektType type) {
  private static final Set<String> PARAMETRE = with("konsolider", Medtagning.MEDTAG, Medtagning.EFTER);

  /** @param nr of the newest registrering shown */
  public record Laest(int nr, Skriver indhold) {}

  /** @param uuid as the caller wrote it */
  public Laest laes(UUID objekt, String uuid, Parametre parametre) {
    parametre.refuseOthers(PARAMETRE);
    var fundet = new Opslag(register, type, parametre).read(List.of(objekt));
    var billede = fundet.objekter().stream().findFirst().orElseThrow(() -> ikkeFundet(type, uuid));
    if (billede.slettet()) {
      throw slettet();
    }
    return new Laest(billede.registreringer().get(0).registrering().nr(), out -> objekt(out, uuid, billede, fundet.medtaget()));
  }

  private void objekt(JsonGenerator out, String uuid, Billede billede, Medtaget medtaget) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart(uuid);
    new ObjektWriter(type).write(out, billede);
    out.writeEndArray();
    Medtagning.write(out, medtaget);
    out.writeEndObject();
  }

  public static RegisterException slettet() {
    return new RegisterException(Fejl.SLETTET, "SLETTET", "", "This object has been deleted. Objektet er slettet; tidligere registreringer "
        + "kan læses med registreretfra og registrerettil");
  }

  public static RegisterException ikkeFundet(ObjektType type, String uuid) {
    return new RegisterException(Fejl.IKKE_FUNDET, "IKKE-FUNDET", "", "No " + type.navn() + " with ID " + uuid + " found. Objektet findes ikke, eller det var "
        + "ikke registreret på det tidspunkt, der spørges om");
  }

  /** Those, and the nine of time. */
  public static Set<String> with(String... more) {
    var names = new HashSet<>(Tidsparametre.NAVNE);
    names.addAll(List.of(more));
    return Set.copyOf(names);
  }
}
