package dk.sagdok.web.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The refusals of HTTP, described once and named by the operations that can give them. */
final class Afslag {
  private static final Map<Integer, String> ALLE = new TreeMap<>(Map.ofEntries(
      Map.entry(400, "Det givne er forkert: hver årsag nævner regel, sti, værdi og hvad der ville være rigtigt"),
      Map.entry(401, "Login mangler eller er forkert"),
      Map.entry(403, "Brugeren har ikke den rolle, som handlingen kræver"),
      Map.entry(404, "Objektet eller stien findes ikke"),
      Map.entry(406, "Accept tillader ikke application/json"),
      Map.entry(409, "Der kan ikke importeres en historik over et levende objekt"),
      Map.entry(410, "Objektet er slettet, og dets historik kan læses med registreretfra og registrerettil; hændelserne lige efter det nummer gemmes ikke længere; eller det, som Idempotency-Key blev brugt til, er fjernet for altid"),
      Map.entry(412, "Objektet er ændret, siden If-Match blev læst, eller findes allerede (If-None-Match: *); intet er skrevet"),
      Map.entry(413, "Indholdet eller svaret er for stort"),
      Map.entry(415, "Indholdets Content-Encoding kendes ikke"),
      Map.entry(422, "Idempotency-Key er brugt til en anden anmodning"),
      Map.entry(429, "For mange på én gang; prøv igen efter Retry-After sekunder"),
      Map.entry(503, "Registret er utilgængeligt lige nu; prøv igen efter Retry-After sekunder")));
  static final int[] LAESNING = {400, 401, 403, 406, 503};
  static final int[] SKRIVNING = {400, 401, 403, 406, 410, 412, 413, 415, 422, 503};

  private Afslag() {}

  static void define(Components components) {
    ALLE.forEach((status, description) -> components.addResponse(name(status), response(description)));
  }

  static void add(APIResponses responses, int... statuses) {
    for (int status : statuses) {
      responses.addAPIResponse(String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
    }
  }

  private static String name(int status) {
    return "Afslag" + status;
  }

  private static APIResponse response(String description) {
    var media = OASFactory.createMediaType().schema(Skemaer.ref("Problem"));
    return OASFactory.createAPIResponse().description(description)
        .content(OASFactory.createContent().addMediaType("application/json", media).addMediaType("application/problem+json", media));
  }
}
