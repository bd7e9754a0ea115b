package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;

/**
 * An element that holds the entries of one group, or of several relations that are told apart by Rolle.
 *
 * @param lokal true when it stands in the LokalUdvidelseListe of its list
 * @param virkning what the element Virkning is called in it
 * @param udvidelse the extension of an entry that holds its fields, or null when they stand in the entry itself
 * @param felter the elements of the fields
 * @param frit the field that keeps unknown extensions, or null
 */
record Sted(QName navn, Art art, boolean lokal, QName virkning, QName udvidelse, List<Gruppe> grupper, List<Knude> felter, Felt frit) {
  static final String ROLLE = "Rolle";

  static Sted af(QName navn, boolean lokal, List<Gruppe> grupper, WireNames navne) {
    var gruppe = grupper.get(0);
    boolean udvidet = navne.udvidede().contains(gruppe.xmlGruppe());
    var udvidelse = udvidet ? new QName(navne.udvidelser(), gruppe.xmlGruppe() + "LokalUdvidelse") : null;
    var virkning = new QName(lokal || gruppe.erRelation() ? navne.generation().gd() : navn.getNamespaceURI(), "Virkning");
    var felter = gruppe.felter().stream().filter(f -> !f.navn().equals(ROLLE) && !erFrit(f)).toList();
    return new Sted(navn, gruppe.art(), lokal, virkning, udvidelse, grupper, Knude.af(felter, udvidet ? navne.udvidelser() : navn.getNamespaceURI(), navne),
        gruppe.felter().stream().filter(Sted::erFrit).findFirst().orElse(null));
  }

  /** Where the contract has no place for unknown extensions. */
  Sted udenFrit() {
    return new Sted(navn, art, lokal, virkning, udvidelse, grupper, felter, null);
  }

  private static boolean erFrit(Felt felt) {
    return felt.datatype() == Datatype.FRI && felt.navn().equals(Ns.LOKAL_UDVIDELSE);
  }

  boolean erRelation() {
    return art == Art.RELATION;
  }

  /** The relation that a role class stands for. */
  Optional<Gruppe> medRolle(UUID rolle) {
    return grupper.stream().filter(g -> rolle.equals(g.rolle()) || g.koderoller().containsValue(rolle)).findFirst();
  }

  /** The KODE field that tells the role of an entry, of relations that have one. */
  static Optional<Felt> rollefelt(Gruppe gruppe) {
    return gruppe.koderoller().isEmpty() ? Optional.empty() : gruppe.felter().stream().filter(f -> f.navn().equals(ROLLE)).findFirst();
  }
}
