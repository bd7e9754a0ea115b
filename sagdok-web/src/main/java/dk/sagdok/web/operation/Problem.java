package dk.sagdok.web.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An error answer: problem details (RFC 9457) with the member that clients of the wire format look for. */
public final class Problem {
  public static final String PROBLEM_JSON = "application/problem+json";
  private static final String ROLLE = "Din bruger har ikke den rolle, som denne handling kræver";
  private final ObjectNode body = JsonNodeFactory.instance.objectNode();
  private final int status;

  private Problem(int status, String title, String detail) {
    this.status = status;
    body.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
  }

  public static Problem of(int status, String title, String detail) {
    var problem = new Problem(status, title, detail);
    problem.body.put("message", detail);
    return problem;
  }

  public static Problem of(RegisterException e) {
    return of(e, FejlStatus.of(e.fejl()).status());
  }

  public static Problem of(RegisterException e, int status) {
    var problem = of(status, FejlStatus.of(e.fejl()).title(), e.getMessage());
    problem.body.put("type", "urn:sagdok:fejl:" + e.fejl().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    problem.body.set("aarsager", reasons(e.aarsager()));
    return problem;
  }

  /** What a door says when this was thrown; empty when nobody foresaw it. */
  public static Optional<Problem> of(Throwable thrown) {
    if (thrown instanceof LevendeObjekt conflict) {
      return Optional.of(of(conflict.reason(), 409));
    }
    if (thrown instanceof IntetIndhold empty) {
      return Optional.of(noContent(empty.getMessage()));
    }
    return find(RegisterException.class, thrown).map(Problem::of).or(() -> find(EJBAccessException.class, thrown).map(e -> ikkeTilladt()));
  }

  public static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst();
  }

  public static Problem ikkeTilladt() {
    var status = FejlStatus.of(Fejl.IKKE_TILLADT);
    return of(status.status(), status.title(), ROLLE);
  }

  /** What nobody foresaw. */
  public static Problem uventet(Fejlnummer fejl) {
    return of(500, "Uventet fejl", fejl.tekst()).with("fejlnummer", fejl.nummer());
  }

  /** No route: the wire format says error and text here, and not message. */
  public static Problem noRoute() {
    var problem = new Problem(404, "Ikke fundet", "Stien findes ikke");
    problem.body.put("error", 404).put("text", "404 Not Found: Stien findes ikke. Kontroller stavemåden og at uuid har 36 tegn.");
    return problem;
  }

  /** No content to write: the wire format says only that there is no uuid. */
  public static Problem noContent(String detail) {
    var problem = new Problem(400, "Intet indhold", detail);
    problem.body.putNull("uuid");
    return problem;
  }

  public Problem with(String name, String value) {
    body.put(name, value);
    return this;
  }

  /** It may go better in a while. */
  public boolean igen() {
    return status == 503 || status == 429;
  }

  public int status() {
    return status;
  }

  /** The text that says it all in one line. */
  public String detail() {
    return body.get("detail").textValue();
  }

  /** The kind of it, as a URI. */
  public String type() {
    return body.get("type").textValue();
  }

  /** @param instance what was asked, as a path */
  public byte[] bytes(String instance) {
    return (body.put("instance", instance) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public static ArrayNode reasons(List<Aarsag> aarsager) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (Aarsag a : aarsager) {
      array.addObject().put("regel", a.regel()).put("sti", a.sti()).put("vaerdi", a.vaerdi()).put("forklaring", a.forklaring());
    }
    return array;
  }

  /** What a check without writing says of an input that would be written. */
  public static ObjectNode advarsler(List<Aarsag> advarsler) {
    var node = JsonNodeFactory.instance.objectNode().put("gyldig", true);
    node.set("advarsler", reasons(advarsler));
    return node;
  }
}
