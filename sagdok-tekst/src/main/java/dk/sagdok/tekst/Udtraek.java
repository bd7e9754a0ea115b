package dk.sagdok.tekst;

import dk.sagdok.tekst.Svar.Slags;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/** The text of one file: what stands in it, and in what lies within it. */
final class Udtraek {
  static {
    System.setProperty("jdk.xml.maxElementDepth", "0"); // newer Java reads no deeper than 100; how much a file may cost is bounded from outside
  }

  private final Parser laesere = Laesere.alle();
  private final int tegn;

  /** @param tegn at most */
  Udtraek(int tegn) {
    this.tegn = tegn;
  }

  Svar af(Path fil) {
    var tekst = new Tekst(tegn);
    try {
      laes(fil, tekst);
      return tekst.svar(Slags.HEL);
    } catch (EncryptedDocumentException e) {
      return Svar.ulaeselig("Filen er beskyttet med adgangskode");
    } catch (ZeroByteFileException e) {
      return tekst.svar(Slags.HEL);
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError e) {
      return WriteLimitReachedException.isWriteLimitReached(e) ? tekst.svar(Slags.AFKORTET) : Svar.ulaeselig(aarsag(e));
    }
  }

  private void laes(Path fil, Tekst tekst) throws IOException, SAXException, TikaException {
    var oplysninger = new Metadata();
    try (var ind = TikaInputStream.get(fil)) {
      laesere.parse(ind, tekst.modtager(), oplysninger, Laesere.vilkaar(laesere));
    } finally {
      tekst.oplyst(oplysninger);
    }
  }

  /** The innermost cause says what is wrong; its words are those of a library, and are cut. */
  private static String aarsag(Throwable e) {
    Throwable inderst = e;
    for (int i = 0; i < 20 && inderst.getCause() != null; i++) {
      inderst = inderst.getCause();
    }
    String sagt = inderst.getClass().getSimpleName() + (inderst.getMessage() == null ? "" : ": " + inderst.getMessage().replaceAll("\\s+", " "));
    return "Filen kan ikke læses (" + sagt.substring(0, Math.min(sagt.length(), 200)) + ")";
  }
}
