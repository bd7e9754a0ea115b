package dk.sagdok.web.rest;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.codec.Multipart;
import dk.sagdok.web.operation.Filhenvisninger;
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
    byte[] json = {};
    for (var del = formular.naeste(); del.isPresent(); del = formular.naeste()) {
      String navn = del.get().navn();
      if (navn.equals("json")) {
        json = Krop.raw(del.get().indhold());
      } else if (filerne.putIfAbsent(navn, filer.modtag(del.get().indhold(), null)) != null) {
        throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-formular", kort(navn), "Formularen har to felter, der hedder " + kort(navn));
      }
    }
    return new Krop(aftryk(json), Krop.something(Json.read(json)));
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
