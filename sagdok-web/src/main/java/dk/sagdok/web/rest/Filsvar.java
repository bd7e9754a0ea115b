package dk.sagdok.web.rest;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer;
import dk.sagdok.register.RegisterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;

/** A file, or the part of it that is asked for, as it comes from the store. Its tag is its digest. */
final class Filsvar {
  static final String UKENDT = "application/octet-stream";
  private static final Pattern MEDIETYPE = Pattern.compile("[\\w!#$&^.+*-]{1,100}/[\\w!#$&^.+*-]{1,100}(?:\\s*;\\s*[\\w!#$&^.+*-]{1,50}=(?:[\\w!#$&^.+*'-]{1,100}|\"[^\"\\\\\\p{Cntrl}]{0,100}\")){0,5}");
  private final Filer filer;
  private final Fil fil;
  private final Etag tag;
  private final String medietype;
  private final String navn;

  /**
   * @param paastand the media type that the object says, or null: then what was found in the content
   * @param navn what to call it
   */
  Filsvar(Filer filer, Fil fil, String paastand, String navn) {
    this.filer = filer;
    this.fil = fil;
    this.tag = new Etag(false, fil.digest());
    this.medietype = paastand == null || paastand.isBlank() ? fil.medietype() : medietype(paastand);
    this.navn = navn;
  }

  /** What may stand in a header: else it is said to be anything. */
  static String medietype(String tekst) {
    return MEDIETYPE.matcher(tekst.strip()).matches() ? tekst.strip() : UKENDT;
  }

  Response to(HttpServletRequest request) {
    if (Hovedlinjer.samlet(request, "If-Match").filter(h -> !strong(h)).isPresent()) {
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "IF-MATCH", "", "If-Match passer ikke på filen");
    }
    if (Hovedlinjer.samlet(request, "If-None-Match").filter(h -> h.equals("*") || Etag.list(h).filter(tag::among).isPresent()).isPresent()) {
      return tagged(Response.notModified()).build();
    }
    var omraade = Hovedlinjer.samlet(request, "Range").filter(r -> !head(request)).filter(r -> Hovedlinjer.samlet(request, "If-Range").map(this::strong).orElse(true)).flatMap(r -> Omraade.af(r, fil.stoerrelse()));
    if (omraade.isPresent() && !omraade.get().findes()) {
      return tagged(Response.status(416)).header("Content-Range", omraade.get().af(fil.stoerrelse())).build();
    }
    var svar = Response.status(omraade.isPresent() ? 206 : 200);
    omraade.ifPresent(o -> svar.header("Content-Range", o.af(fil.stoerrelse())));
    return indhold(svar, omraade.orElse(new Omraade(0, fil.stoerrelse())), request);
  }

  private Response indhold(Response.ResponseBuilder svar, Omraade omraade, HttpServletRequest request) {
    tagged(svar).header(HttpHeaders.CONTENT_TYPE, medietype)
        .header(HttpHeaders.CONTENT_LENGTH, omraade.antal())
        .header("Content-Disposition", Filnavn.disposition(navn, filer.endelser(medietype.split(";", 2)[0].strip())))
        .header("Repr-Digest", Digesthoved.af(fil.digest()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
    if (!head(request)) {
      svar.entity(Afsendelse.af(filer.laes(fil, omraade.fra()), omraade.antal(), request)); // opened before the answer begins: it may still be a refusal
    }
    return svar.build();
  }

  private Response.ResponseBuilder tagged(Response.ResponseBuilder svar) {
    return svar.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header("Accept-Ranges", "bytes");
  }

  /** Ranges are for GET only (RFC 9110 §14.2). */
  private static boolean head(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }

  private boolean strong(String header) {
    return header.equals("*") || Etag.list(header).orElse(List.of()).stream().anyMatch(tag::equals);
  }
}
