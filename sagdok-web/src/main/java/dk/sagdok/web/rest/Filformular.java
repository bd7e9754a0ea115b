package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.codec.Multipart;
import dk.sagdok.web.operation.Filhenvisninger;
import dk.sagdok.web.operation.IntetIndhold;
import dk.sagdok.web.operation.Parametre;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A write that may bring files along, as fields of a form beside the field json: {@code field:<name>} becomes the name of the stored file. */
final class Filformular {
  private static final String JSON = "json";
  private final List<ObjektType> typer;
  private final Filer filer;
  private final Map<String, Fil> filerne = new LinkedHashMap<>();

  /** @param typer of the objects that the write is about */
  Filformular(List<ObjektType> typer, Filer filer) {
    this.typer = typer;
    this.filer = filer;
  }

  Krop krop(HttpServletRequest request) {
    if (typer.stream().allMatch(t -> t.filgruppe().isEmpty()) || !Krop.type(request).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return medFiler(Krop.required(request));
    }
    try {
      return medFiler(formular(Formular.multipart(Krop.stream(request), request.getContentType())));
    } catch (IOException e) {
      throw Krop.brokenOff();
    }
  }

  /** Each file is stored as it arrives, in whatever order the fields come. */
  private Krop formular(Multipart formular) throws IOException {
    byte[] json = null;
    for (var del = formular.naeste(); del.isPresent(); del = formular.naeste()) {
      String navn = navn(del.get());
      if (navn.equals(JSON) && json == null) {
        json = Krop.raw(del.get().indhold());
      } else if (navn.equals(JSON) || filerne.putIfAbsent(navn, filer.modtag(del.get().indhold(), null)) != null) {
        throw forkert(navn, "Formularen har to felter, der hedder " + kort(navn));
      }
    }
    if (json == null) {
      throw new IntetIndhold("Formularen mangler feltet json, som siger, hvad der skal skrives");
    }
    return new Krop(aftryk(json), Krop.something(Json.read(json)));
  }

  /** What is written otherwise than it is meant would be stored otherwise than it is meant (RFC 7578 §4.7: nobody does that any more). */
  private static String navn(Multipart.Del del) {
    String navn = del.navn();
    String kodning = del.hoved("Content-Transfer-Encoding").orElse("binary");
    if (kodning.equalsIgnoreCase("base64") || kodning.equalsIgnoreCase("quoted-printable")) {
      throw forkert(navn, "Feltet " + kort(navn) + " skal sendes, som det er, uden Content-Transfer-Encoding: " + kort(kodning));
    }
    return navn;
  }

  private static RegisterException forkert(String navn, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-formular", kort(navn), forklaring);
  }

  /** What the request is known by when it is repeated: the text, and which files came with it. */
  private byte[] aftryk(byte[] json) {
    var aftryk = new ByteArrayOutputStream();
    aftryk.writeBytes(json);
    filerne.forEach((navn, fil) -> aftryk.writeBytes(("\n" + navn + "=" + fil.digest()).getBytes(StandardCharsets.UTF_8)));
    return aftryk.toByteArray();
  }

  private Krop medFiler(Krop krop) {
    new Filhenvisninger(typer, filerne).indsaet(krop.json());
    return krop;
  }

  private static String kort(String tekst) {
    return Parametre.shortened(tekst);
  }
}
