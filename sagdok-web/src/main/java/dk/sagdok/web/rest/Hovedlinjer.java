package dk.sagdok.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** A list header may come in several lines (RFC 9110 §5.3). */
final class Hovedlinjer {
  private Hovedlinjer() {}

  /** All lines as one; empty when there are none. */
  static Optional<String> samlet(HttpServletRequest request, String navn) {
    var linjer = Collections.list(request.getHeaders(navn));
    return linjer.isEmpty() ? Optional.empty() : Optional.of(String.join(",", linjer).strip());
  }
}
