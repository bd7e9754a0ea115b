package dk.sagdok.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of the kinds that text is taken from, as others make them. */
final class Tekstfiler {
  private static final String OOXML = "http://schemas.openxmlformats.org/";

  private Tekstfiler() {}

  /** Letters outside ASCII in the encoding of its font. */
  static byte[] pdf(String tekst) {
    String streg = "BT /F1 12 Tf 50 700 Td (" + tekst + ") Tj ET";
    return ("""
        %%PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length %d>> stream
        %s
        endstream endobj
        5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj
        trailer <</Root 1 0 R /Size 6>>
        %%%%EOF
        """.formatted(streg.length(), streg)).getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] docx(String tekst, int gange) {
    return zip("[Content_Types].xml", "<Types xmlns='" + OOXML + "package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
        "_rels/.rels", "<Relationships xmlns='" + OOXML + "package/2006/relationships'><Relationship Id='r1' Type='" + OOXML
            + "officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/document.xml", "<w:document xmlns:w='" + OOXML + "wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>" + tekst.repeat(gange) + "</w:t></w:r></w:p></w:body></w:document>");
  }

  static byte[] odt(String tekst) {
    return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
        + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
        + tekst + "</text:p></office:text></office:body></office:document-content>");
  }

  static byte[] eml(String tekst, byte[] bilag) {
    return Fildokumenter.bytes(String.join("\r\n", "From: borger@eksempel.dk", "To: kommunen@eksempel.dk", "Subject: Brev", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=skel", "",
        "--skel", "Content-Type: text/plain; charset=utf-8", "", tekst, "--skel", "Content-Type: application/pdf", "Content-Transfer-Encoding: base64", "",
        Base64.getMimeEncoder().encodeToString(bilag), "--skel--", ""));
  }

  static byte[] html(String tekst) {
    return Fildokumenter.bytes("<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><p>" + tekst + "</p></body></html>");
  }

  /** @param navneOgIndhold of its entries by turns */
  private static byte[] zip(String... navneOgIndhold) {
    var ud = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(ud)) {
      for (int i = 0; i < navneOgIndhold.length; i += 2) {
        zip.putNextEntry(new ZipEntry(navneOgIndhold[i]));
        zip.write(navneOgIndhold[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ud.toByteArray();
  }
}
