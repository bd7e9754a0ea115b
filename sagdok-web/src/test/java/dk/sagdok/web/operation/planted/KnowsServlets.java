package dk.sagdok.web.operation.planted;

/** Planted: the operations must not know what brings them. */
public class KnowsServlets {
  jakarta.servlet.http.HttpServletRequest request;
}
