package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.time.Interval;

/** One row as JSON text. Its fields come from the store as JSON text and go out unread. */
final class RaekkeText {
  private final StringBuilder sb = new StringBuilder(320);

  private RaekkeText() {}

  /** As it stands in an object. */
  static String of(Gruppe gruppe, LaestRaekke raekke) {
    return new RaekkeText().open().body(raekke, gruppe.harIndeks()).close();
  }

  /** As it stands alone, with the group it belongs to. */
  static String medGruppe(LaestRaekke raekke) {
    var text = new RaekkeText().open().text("gruppe", raekke.gruppe());
    if (!raekke.noegle().isEmpty()) {
      text.name("noegle").sb.append(raekke.noegle());
    }
    return text.body(raekke, true).close();
  }

  private RaekkeText body(LaestRaekke raekke, boolean medIndeks) {
    if (medIndeks && raekke.indeks() > 0) {
      name("indeks").sb.append(raekke.indeks());
    }
    felter(raekke.felter());
    text("objekttype", raekke.objekttype());
    text(raekke.urn() ? "urn" : "uuid", raekke.reference());
    return virkning(raekke);
  }

  private void felter(String json) {
    String inner = json == null ? "" : json.strip();
    inner = inner.isEmpty() ? "" : inner.substring(1, inner.length() - 1).strip();
    if (!inner.isEmpty()) {
      comma().sb.append(inner);
    }
  }

  private RaekkeText virkning(LaestRaekke raekke) {
    name("virkning").open();
    text("aktoerref", raekke.aktoerref());
    text("aktoertypekode", raekke.aktoertypekode());
    Interval virkning = raekke.virkning();
    text("from", Tidspunkter.postgres(virkning.from()));
    name("from_included").sb.append(true);
    text("notetekst", raekke.notetekst());
    text("to", Tidspunkter.postgres(virkning.to()));
    name("to_included").sb.append(false);
    sb.append('}');
    return this;
  }

  private RaekkeText open() {
    sb.append('{');
    return this;
  }

  private String close() {
    return sb.append('}').toString();
  }

  private RaekkeText text(String name, String value) {
    if (value != null) {
      name(name).sb.append('"');
      JsonStringEncoder.getInstance().quoteAsString(value, sb);
      sb.append('"');
    }
    return this;
  }

  private RaekkeText name(String name) {
    comma().sb.append('"').append(name).append("\":");
    return this;
  }

  private RaekkeText comma() {
    if (sb.charAt(sb.length() - 1) != '{') {
      sb.append(',');
    }
    return this;
  }
}
