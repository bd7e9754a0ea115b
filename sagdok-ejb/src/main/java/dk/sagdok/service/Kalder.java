package dk.sagdok.service;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Regel;
import java.util.List;
import java.util.Map;

/**
 * Who gives a command, and how much the KOMBIT profile counts for it.
 *
 * @param bruger BrugerRef
 * @param system UUID of the IT system that the caller writes for
 * @param enkelte how much single rules count by themselves, by {@code Regel.indstilling}; those not named are off
 */
public record Kalder(String bruger, String system, Profilgrad grad, Map<String, Profilgrad> enkelte) {
  public Kalder(String bruger, String system, Profilgrad grad) {
    this(bruger, system, grad, Map.of());
  }

  boolean taeller(String indstilling) {
    return enkelte.getOrDefault(indstilling, Profilgrad.OFF) != Profilgrad.OFF;
  }

  /** The rules of the type that by themselves count this much. */
  List<Regel> enkelte(ObjektType type, Profilgrad grad) {
    return type.regler().stream().filter(r -> r.indstilling() != null && enkelte.getOrDefault(r.indstilling(), Profilgrad.OFF) == grad).toList();
  }
}
