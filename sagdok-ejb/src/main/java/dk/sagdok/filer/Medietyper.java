package dk.sagdok.filer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its first octets alone: names and claims of strangers are not asked. */
public final class Medietyper {
  private static final MimeTypes TYPER = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry SLAEGT = TYPER.getMediaTypeRegistry();
  /** What acts when it is opened: programs, scripts, pages with scripts. */
  private static final Set<String> VIRKSOMME = Set.of("application/x-msdownload", "application/x-dosexec", "application/x-elf", "application/x-executable",
      "application/x-sharedlib", "application/x-mach-o", "application/java-vm", "application/x-sh", "application/x-bat", "application/x-ms-shortcut", "text/html",
      "application/xhtml+xml", "image/svg+xml");

  private static final Set<MediaType> INTETSIGENDE = Set.of(MediaType.OCTET_STREAM, MediaType.TEXT_PLAIN);

  private Medietyper() {}

  static String af(Path fil) throws IOException {
    try (var indhold = new BufferedInputStream(Files.newInputStream(fil), Indgang.BUFFER)) {
      return TYPER.detect(indhold, new Metadata()).getBaseType().toString();
    }
  }

  /**
   * Whether a claim can be true. What was found is often less than what is true (a Word file begins as any zip, a table as any text), so a
   * narrower claim passes, unless files of the claimed type begin with a mark that was not there.
   */
  public static boolean passer(String paastaaet, String fundet) {
    MediaType claim = MediaType.parse(paastaaet);
    if (claim == null) {
      return false;
    }
    MediaType type = SLAEGT.normalize(claim.getBaseType());
    MediaType found = SLAEGT.normalize(MediaType.parse(fundet));
    boolean wider = SLAEGT.isInstanceOf(found, type);
    return wider || SLAEGT.isInstanceOf(type, found) && !(vag(found, type) && harMaerke(type));
  }

  /** Disguised: it acts when it is opened, and is said to be something else. */
  public static boolean forklaedt(String paastaaet, String fundet) {
    MediaType found = SLAEGT.normalize(MediaType.parse(fundet));
    return !passer(paastaaet, fundet) && VIRKSOMME.stream().anyMatch(v -> SLAEGT.isInstanceOf(found, SLAEGT.normalize(MediaType.parse(v))));
  }

  /** Found to be nothing in particular. */
  private static boolean vag(MediaType found, MediaType type) {
    return found.equals(MediaType.OCTET_STREAM) || found.equals(MediaType.TEXT_PLAIN) && !type.getType().equals("text");
  }

  private static boolean harMaerke(MediaType type) {
    try {
      return TYPER.getRegisteredMimeType(type.toString()) != null && TYPER.getRegisteredMimeType(type.toString()).hasMagic();
    } catch (MimeTypeException e) {
      return false;
    }
  }

  /** How names of such files end, with the dot, the usual one first; empty when nobody knows. Where nearly anything goes by the type, only the usual one. */
  public static List<String> endelser(String medietype) {
    try {
      var kendt = TYPER.getRegisteredMimeType(medietype);
      List<String> alle = kendt == null ? List.of() : kendt.getExtensions();
      return alle.size() > 1 && INTETSIGENDE.contains(kendt.getType()) ? alle.subList(0, 1) : alle;
    } catch (MimeTypeException e) {
      return List.of();
    }
  }
}
