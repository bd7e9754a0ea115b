package dk.sagdok.web.rest;

import dk.sagdok.register.Deltransport.Overfoersel;
import dk.sagdok.register.Deltransport.Kontrolsum;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.operation.FejlStatus;
import dk.sagdok.web.operation.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The headers of the tus protocol, asked and answered. */
record Tus(HttpServletRequest request) {
  private static final String VERSION = "1.0.0";
  /** What the protocol calls the refusals that HTTP has no better word for. */
  private static final Map<String, Integer> STATUS = Map.of("TUS-offset", 409, "TUS-kontrolsum", 460, "TUS-optaget", 423, "TUS-version", 412, "TUS-indholdstype", 415);
  private static final Map<String, String> ALGORITMER = Map.of("sha1", "SHA-1", "sha256", "SHA-256");
  private static final Pattern METADATA = Pattern.compile("[\\x20-\\x7E]{0,4000}");

  static Response kan(long stoerst) {
    return intet(204).header("Tus-Version", VERSION).header("Tus-Max-Size", stoerst).header("Tus-Extension", "creation,expiration,checksum,termination")
        .header("Tus-Checksum-Algorithm", "sha1,sha256").build();
  }

  static Response.ResponseBuilder intet(int status) {
    return Response.status(status).header("Tus-Resumable", VERSION).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** How far the upload has come; when all is there, what a part says to refer to it. */
  static Response.ResponseBuilder svar(int status, Overfoersel overfoersel) {
    var svar = intet(status).header("Upload-Offset", overfoersel.modtaget());
    return overfoersel.fil() == null
        ? svar.header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(overfoersel.udloeber().atOffset(ZoneOffset.UTC)))
        : svar.header("Sagdok-Fil", overfoersel.fil().henvisning()).header("Repr-Digest", Digesthoved.af(overfoersel.fil().digest()));
  }

  static Response svar(HttpServletRequest request, HttpHeaders headers, UriInfo uri, Function<Tus, Response> skridt) {
    try {
      var tus = new Tus(request);
      tus.kraevVersion();
      return skridt.apply(tus);
    } catch (RegisterException e) {
      int status = STATUS.getOrDefault(e.aarsager().get(0).regel(), FejlStatus.of(e.fejl()).status());
      var svar = Response.fromResponse(Problemsvar.of(Problem.of(e, status), headers, uri).build()).header("Tus-Resumable", VERSION);
      return (status == 412 ? svar.header("Tus-Version", VERSION) : svar).build();
    }
  }

  private void kraevVersion() {
    if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "TUS-version", "Tus-Resumable", "Tus-Resumable skal være " + VERSION);
    }
  }

  long laengde() {
    if (request.getHeader("Upload-Defer-Length") != null) {
      throw forkert("Upload-Length", "Filens størrelse skal oplyses i Upload-Length fra begyndelsen");
    }
    if (request.getHeader("Upload-Concat") != null) {
      throw forkert("Upload-Concat", "En fil kan ikke sættes sammen af flere overførsler; Tus-Extension siger, hvad der kan bruges");
    }
    return tal("Upload-Length");
  }

  long offset() {
    if (!"application/offset+octet-stream".equals(request.getContentType())) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "TUS-indholdstype", "Content-Type", "Content-Type skal være application/offset+octet-stream");
    }
    return tal("Upload-Offset");
  }

  /** Null when there is none. */
  String metadata() {
    String metadata = request.getHeader("Upload-Metadata");
    if (metadata != null && !METADATA.matcher(metadata).matches()) {
      throw forkert("Upload-Metadata", "Upload-Metadata kan være højst 4000 ASCII-tegn");
    }
    return metadata;
  }

  /** Null when there is none. */
  Kontrolsum kontrolsum() {
    String sum = request.getHeader("Upload-Checksum");
    if (sum == null) {
      return null;
    }
    String[] dele = sum.strip().split(" ", 2);
    if (dele.length < 2 || !ALGORITMER.containsKey(dele[0])) {
      throw forkert("Upload-Checksum", "Upload-Checksum skal være sha1 eller sha256, et mellemrum og kontrolsummen i Base64");
    }
    try {
      return new Kontrolsum(ALGORITMER.get(dele[0]), Base64.getDecoder().decode(dele[1]));
    } catch (IllegalArgumentException e) {
      throw forkert("Upload-Checksum", "Kontrolsummen i Upload-Checksum er ikke Base64");
    }
  }

  private long tal(String navn) {
    String tekst = String.valueOf(request.getHeader(navn));
    if (!tekst.matches("\\d{1,18}")) {
      throw forkert(navn, navn + " skal være et antal oktetter");
    }
    return Long.parseLong(tekst);
  }

  private static RegisterException forkert(String navn, String forklaring) {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", navn, forklaring);
  }
}
