package dk.sagdok.tekst;

import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;

/** The text of a file as it comes out, no longer than wanted. */
final class Tekst {
  private static final List<Property> OPLYST = List.of(TikaCoreProperties.TITLE, TikaCoreProperties.SUBJECT, TikaCoreProperties.DESCRIPTION);
  private static final List<String> BREV = List.of(Message.MESSAGE_FROM, Message.MESSAGE_TO, Message.MESSAGE_CC);
  private final StringWriter indhold = new StringWriter();
  private final int tegn;
  private String oplyst = "";

  Tekst(int tegn) {
    this.tegn = tegn;
  }

  ContentHandler modtager() {
    return new BodyContentHandler(new WriteOutContentHandler(indhold, tegn));
  }

  /** What the file says of itself, as the subject of a letter and who wrote it to whom, is searched as its text is. */
  void oplyst(Metadata oplysninger) {
    oplyst = Stream.concat(OPLYST.stream().map(Property::getName), BREV.stream()).flatMap(navn -> Stream.of(oplysninger.getValues(navn)))
        .distinct().map(s -> s + "\n").collect(Collectors.joining());
  }

  Svar svar(Svar.Slags slags) {
    String alt = renset(oplyst + indhold);
    return alt.length() > tegn ? new Svar(Svar.Slags.AFKORTET, hele(alt)) : new Svar(slags, alt);
  }

  /** One way to write each letter, no letters that are not shown, no rows of blanks. */
  private static String renset(String tekst) {
    return Normalizer.normalize(tekst, Normalizer.Form.NFC).replaceAll("[\\u00ad\\u200b\\ufeff]", "").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
        .replaceAll("[ \\u00a0]+", " ").replaceAll(" ?\\n[\\n ]*", "\n").strip();
  }

  /** Never half of a character. */
  private String hele(String tekst) {
    return tekst.substring(0, Character.isHighSurrogate(tekst.charAt(tegn - 1)) ? tegn - 1 : tegn);
  }
}
