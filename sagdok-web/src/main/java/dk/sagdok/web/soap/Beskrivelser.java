package dk.sagdok.web.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers {@code ?wsdl} of a service, with the address at which the caller reached it, and the schemas beside it. Nothing else can be fetched here. */
@WebFilter("/soap/*")
public class Beskrivelser extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String MAPPE = "META-INF/wsdl/";
  private static final String ADRESSE = "http://localhost:8080/sagdok/soap/";
  private static final Pattern SKEMA = Pattern.compile("/soap/(xsd/[A-Za-z]+[0-9]*\\.xsd)");
  private static final Map<String, String> TJENESTER = Map.of("/soap/sag", "Sag.wsdl", "/soap/dokumentindeks", "DokumentIndeks.wsdl", "/soap/dokument", "Dokument.wsdl",
      "/soap/sagdokumentindeks", "SagDokumentIndeks.wsdl", "/soap/1.2.4.0/sag", "Sag124.wsdl", "/soap/1.2.4.0/dokumentindeks", "DokumentIndeks124.wsdl");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      chain.doFilter(request, response);
      return;
    }
    String tekst = tekst(request);
    if (tekst == null) {
      response.sendError(TJENESTER.containsKey(sti(request)) ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND);
    } else {
      response.setContentType("text/xml;charset=UTF-8");
      response.getOutputStream().write(tekst.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String sti(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** @return null when there is no such description */
  private static String tekst(HttpServletRequest request) throws IOException {
    String sti = sti(request);
    var skema = SKEMA.matcher(sti);
    if (skema.matches()) {
      return fil(skema.group(1));
    }
    boolean wsdl = "wsdl".equalsIgnoreCase(request.getQueryString()) && TJENESTER.containsKey(sti);
    return wsdl ? fil(TJENESTER.get(sti)).replace(ADRESSE + sti.substring("/soap/".length()) + "\"", request.getRequestURL() + "\"") : null;
  }

  private static String fil(String navn) throws IOException {
    try (var in = Beskrivelser.class.getClassLoader().getResourceAsStream(MAPPE + navn)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
