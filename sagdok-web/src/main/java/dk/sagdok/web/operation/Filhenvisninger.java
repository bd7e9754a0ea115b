package dk.sagdok.web.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of stored files in the place of {@code field:<name>}, which says that a file came along with a write. */
public final class Filhenvisninger {
  private static final String FELT = "field:";
  private final Set<String> filfelter;
  private final Map<String, Fil> filerne;
  private final List<Aarsag> mangler = new ArrayList<>();

  /**
   * @param typer of the objects that the write is about
   * @param filerne those that came, by the names of their fields
   */
  public Filhenvisninger(List<ObjektType> typer, Map<String, Fil> filerne) {
    this.filfelter = typer.stream().flatMap(t -> t.grupper().values().stream()).flatMap(g -> g.filfelt().stream()).map(Felt::kode).collect(Collectors.toSet());
    this.filerne = filerne;
  }

  /** Refuses those that name a file that did not come. */
  public void indsaet(JsonNode json) {
    if (!filfelter.isEmpty()) {
      indsaet(json, "");
    }
    if (!mangler.isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, mangler);
    }
  }

  private void indsaet(JsonNode node, String sti) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      indsaet(node.get(i), sti + "[" + i + "]");
    }
    if (node instanceof ObjectNode objekt) {
      objekt.properties().forEach(e -> medlem(objekt, e.getKey(), e.getValue(), sti.isEmpty() ? e.getKey() : sti + "." + e.getKey()));
    }
  }

  private void medlem(ObjectNode objekt, String navn, JsonNode vaerdi, String sti) {
    if (!filfelter.contains(navn) || !vaerdi.isTextual() || !vaerdi.textValue().startsWith(FELT)) {
      indsaet(vaerdi, sti);
      return;
    }
    Fil fil = filerne.get(vaerdi.textValue().substring(FELT.length()));
    if (fil == null) {
      mangler.add(mangler(sti, vaerdi.textValue()));
    } else {
      objekt.put(navn, fil.henvisning());
    }
  }

  private Aarsag mangler(String sti, String vaerdi) {
    String har = filerne.isEmpty() ? "der er ingen filer i anmodningen" : "formularen har " + Parametre.shortened(String.join(", ", filerne.keySet()));
    return new Aarsag("FIL-felt", sti, Parametre.shortened(vaerdi),
        sti + " henviser til formularfeltet " + Parametre.shortened(vaerdi.substring(FELT.length())) + ", som mangler; " + har);
  }
}
