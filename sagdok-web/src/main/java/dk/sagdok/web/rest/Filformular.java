package dk.sagdok.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.codec.Multipart;
import dk.sagdok.web.operation.Parametre;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A write that may bring files along, as fields of a form beside the field json: {@code field:<name>} becomes the name of the stored file. */
final class Filformular {
  private static final String FELT = "field:";
  private final Set<String> filfelter;
  private final Filer filer;
  private final Map<String, Fil> filerne = new LinkedHashMap<>();
  private final List<Aarsag> mangler = new ArrayList<>();

  /** @param typer of the objects that the write is about */
  Filformular(List<ObjektType> typer, Filer filer) {
    this.filfelter = typer.stream().flatMap(t -> t.grupper().values().stream()).flatMap(g -> g.filfelt().stream()).map(Felt::kode).collect(Collectors.toSet());
    this.filer = filer;
  }

  Krop krop(HttpServletRequest request) {
    if (filfelter.isEmpty() || !Krop.type(request).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
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
    if (!filfelter.isEmpty()) {
      indsaet(krop.json(), "");
    }
    if (!mangler.isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, mangler);
    }
    return krop;
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
    String har = filerne.isEmpty() ? "der er ingen filer i anmodningen" : "formularen har " + kort(String.join(", ", filerne.keySet()));
    return new Aarsag("FIL-felt", sti, kort(vaerdi), sti + " henviser til formularfeltet " + kort(vaerdi.substring(FELT.length())) + ", som mangler; " + har);
  }

  private static String kort(String tekst) {
    return Parametre.shortened(tekst);
  }
}
