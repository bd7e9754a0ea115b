package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one input, collected so that the caller gets it all in one answer. */
public final class Brud {
  private static final int MOST = 100;
  private static final int SHOWN = 80;
  private final List<Aarsag> aarsager = new ArrayList<>();

  public void type(String sti, JsonNode node, String rigtigt) {
    add("SKEMA-type", sti, node, "skal være " + rigtigt + ", ikke " + kind(node));
  }

  public void ukendt(String sti, JsonNode node, Iterable<String> kendte) {
    add("SKEMA-ukendt", sti, node, "er et ukendt medlem; her kendes " + String.join(", ", kendte));
  }

  public void kraevet(String sti) {
    add("SKEMA-kraevet", sti, null, "mangler og skal være der");
  }

  public void add(String regel, String sti, JsonNode node, String forklaring) {
    if (aarsager.size() < MOST) {
      aarsager.add(new Aarsag(regel, sti, node == null ? null : shown(node), (sti.isEmpty() ? "Indholdet" : sti) + " " + forklaring));
    }
  }

  /** What is wrong in an input that is no JSON. */
  public void note(String regel, String sti, String vaerdi, String forklaring) {
    if (aarsager.size() < MOST) {
      aarsager.add(new Aarsag(regel, sti, vaerdi == null ? null : shortened(vaerdi), sti + " " + forklaring));
    }
  }

  public void throwIfAny() {
    if (!aarsager.isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, aarsager);
    }
  }

  public List<Aarsag> aarsager() {
    return List.copyOf(aarsager);
  }

  private static String shown(JsonNode node) {
    return shortened(node.isContainerNode() ? kind(node) : node.asText());
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "et objekt";
      case ARRAY -> node.isEmpty() ? "en tom liste" : "en liste";
      case STRING -> "en tekst";
      case NUMBER -> "et tal";
      case BOOLEAN -> "en boolsk værdi";
      default -> "null";
    };
  }
}
