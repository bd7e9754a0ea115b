package dk.sagdok.web.rest;

import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.operation.Aftryk;
import dk.sagdok.web.operation.Noegle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** The terms of a write, from the headers. */
final class Vilkaarene {
  static final String TRANSAKTION = "X-Transaktions-Id";

  private Vilkaarene() {}

  /** Of several operations: they share a TransaktionsId, made when none is given, and each says itself which version it expects. */
  static Vilkaar afTransaktion(HttpServletRequest request, byte[] body, boolean kunValider, Supplier<UUID> nytId) {
    for (String header : new String[] {"If-Match", "If-None-Match"}) {
      if (Hovedlinjer.samlet(request, header).isPresent()) {
        throw new RegisterException(Fejl.UGYLDIGT_INPUT, header.toUpperCase(Locale.ROOT), "", header + " kan ikke gives for flere operationer; giv hver operation sin ventetVersion");
      }
    }
    var vilkaar = of(request, body, kunValider);
    return vilkaar.transaktion() != null ? vilkaar : vilkaar.medTransaktion(nytId.get().toString());
  }

  static Vilkaar of(HttpServletRequest request, byte[] body, boolean kunValider) {
    String noegle = kunValider ? null : noegle(request, "Idempotency-Key");
    return new Vilkaar(ventetVersion(request), noegle, noegle == null ? null : aftryk(request, body), transaktion(request), kunValider);
  }

  /** If-Match: * says only that there must be something to change. */
  static boolean mustExist(HttpServletRequest request) {
    return Hovedlinjer.samlet(request, "If-Match").filter("*"::equals).isPresent();
  }

  /** 0 stands for an object that has no registrering yet. */
  private static Integer ventetVersion(HttpServletRequest request) {
    String match = Hovedlinjer.samlet(request, "If-Match").orElse(null);
    String noneMatch = Hovedlinjer.samlet(request, "If-None-Match").orElse(null);
    if (noneMatch != null && (match != null || !noneMatch.equals("*"))) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "IF-NONE-MATCH", "", "If-None-Match kan ved skrivning kun være * (objektet må ikke findes), og ikke sammen med If-Match");
    }
    return noneMatch != null ? Integer.valueOf(0) : match == null || match.equals("*") ? null : latest(match);
  }

  /** Of several tags only the one with the highest number can be of the latest registrering. */
  private static Integer latest(String match) {
    var tags = Etag.list(match).orElseThrow(() -> new RegisterException(Fejl.UGYLDIGT_INPUT, "IF-MATCH", "",
        "If-Match skal være ETag fra en læsning, skrevet som det blev givet, f.eks. \"3-9f86d081884c7d65\", flere med komma imellem, eller *"));
    return tags.stream().map(Etag::nr).flatMapToInt(OptionalInt::stream).max().orElseThrow(() ->
        new RegisterException(Fejl.VERSIONSKONFLIKT, "IF-MATCH", "", "If-Match passer ikke på objektets seneste registrering; et svagt ETag (W/) passer aldrig"));
  }

  private static String transaktion(HttpServletRequest request) {
    String id = noegle(request, TRANSAKTION);
    return id == null ? noegle(request, "X-Request-ID") : id;
  }

  private static String noegle(HttpServletRequest request, String name) {
    return Noegle.af("HTTP-HOVED", name, header(request, name));
  }

  private static String header(HttpServletRequest request, String name) {
    var all = Collections.list(request.getHeaders(name));
    if (all.size() > 1) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", name, name + " kan kun gives én gang");
    }
    return all.isEmpty() ? null : all.get(0).strip();
  }

  private static String aftryk(HttpServletRequest request, byte[] body) {
    return Aftryk.af(request.getMethod() + " " + request.getRequestURI() + "\n", body);
  }
}
