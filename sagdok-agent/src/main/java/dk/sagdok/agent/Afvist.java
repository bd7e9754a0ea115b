package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;

/** The register has said no: to do the same again gives the same answer. */
public final class Afvist extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient JsonNode problem;

  Afvist(int status, JsonNode problem) {
    super(status + ": " + problem.path("detail").asText());
    this.status = status;
    this.problem = problem;
  }

  public int status() {
    return status;
  }

  /** With every reason, in the member aarsager. */
  public JsonNode problem() {
    return problem;
  }
}
