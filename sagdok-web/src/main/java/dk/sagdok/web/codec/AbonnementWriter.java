package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Fejlantal;
import dk.sagdok.register.Abonnementer.Fejlbesked;
import dk.sagdok.register.Abonnementer.Overblik;
import dk.sagdok.register.Abonnementer.Relaestand;
import dk.sagdok.register.Abonnementer.Udfoert;
import java.io.IOException;
import java.util.Locale;

/** Writes what an operator sees of subscribers. What there is nothing to say of is left out. */
public final class AbonnementWriter {
  private final JsonGenerator out;

  public AbonnementWriter(JsonGenerator out) {
    this.out = out;
  }

  public void overblik(Overblik overblik) throws IOException {
    out.writeStartObject();
    out.writeNumberField("seneste", overblik.seneste());
    out.writeBooleanField("broker", overblik.broker());
    out.writeArrayFieldStart("relaeer");
    for (Relaestand relae : overblik.relaeer()) {
      relae(relae);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("abonnenter");
    for (Abonnent abonnent : overblik.abonnenter()) {
      abonnent(abonnent);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("fejl");
    for (Fejlantal fejl : overblik.fejl()) {
      fejl(fejl);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void relae(Relaestand relae) throws IOException {
    out.writeStartObject();
    text("emne", relae.emne());
    out.writeNumberField("sendt", relae.sendt());
    out.writeNumberField("venter", relae.venter());
    out.writeNumberField("alder", relae.alder());
    out.writeNumberField("fejl", relae.fejl());
    out.writeEndObject();
  }

  private void abonnent(Abonnent a) throws IOException {
    out.writeStartObject();
    text("abonnent", a.navn());
    text("art", a.art().name().toLowerCase(Locale.ROOT));
    text("adresse", a.adresse());
    text("filter", a.filter());
    out.writeBooleanField("pause", a.pause());
    out.writeBooleanField("stoppet", a.stoppet());
    out.writeNumberField("venter", a.venter());
    out.writeNumberField("ude", a.ude());
    out.writeNumberField("forbindelser", a.forbindelser());
    number("naeste", a.naeste());
    out.writeNumberField("alder", a.alder());
    out.writeNumberField("kvitteret", a.kvitteret());
    out.writeNumberField("stille", a.stille());
    out.writeNumberField("graense", a.graense());
    out.writeEndObject();
  }

  private void fejl(Fejlantal fejl) throws IOException {
    out.writeStartObject();
    text("abonnent", fejl.abonnent());
    text("aarsag", fejl.aarsag());
    out.writeNumberField("antal", fejl.antal());
    out.writeEndObject();
  }

  public void fejlbesked(Fejlbesked besked) throws IOException {
    out.writeStartObject();
    text("abonnent", besked.abonnent());
    text("adresse", besked.adresse());
    text("aarsag", besked.aarsag());
    number("nummer", besked.nummer());
    text("beskedId", besked.beskedId());
    text("objekttype", besked.objekttype());
    text("objektId", besked.objekt());
    text("livscykluskode", besked.livscyklus());
    text("indhold", besked.indhold());
    out.writeEndObject();
  }

  public void udfoert(Udfoert udfoert) throws IOException {
    out.writeStartObject();
    text("tidspunkt", Tidspunkter.iso(udfoert.tidspunkt()));
    text("bruger", udfoert.bruger());
    text("handling", OrdreReader.kode(udfoert.ordre().handling()));
    text("abonnent", udfoert.ordre().abonnent());
    number("nummer", udfoert.ordre().nummer());
    text("begrundelse", udfoert.ordre().begrundelse());
    number("antal", udfoert.antal());
    out.writeEndObject();
  }

  private void text(String navn, String vaerdi) throws IOException {
    if (vaerdi != null) {
      out.writeStringField(navn, vaerdi);
    }
  }

  private void number(String navn, Long vaerdi) throws IOException {
    if (vaerdi != null) {
      out.writeNumberField(navn, vaerdi);
    }
  }
}
