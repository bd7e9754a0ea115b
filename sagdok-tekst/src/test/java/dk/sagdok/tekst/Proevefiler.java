package dk.sagdok.tekst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every kind, made by their libraries or by hand. */
final class Proevefiler {
  private Proevefiler() {}

  @FunctionalInterface
  interface Skriver {
    void skriv(ByteArrayOutputStream ud) throws IOException;
  }

  static byte[] bytes(Skriver skriver) {
    var ud = new ByteArrayOutputStream();
    try {
      skriver.skriv(ud);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ud.toByteArray();
  }

  static byte[] pdf(String... sider) {
    return bytes(ud -> {
      try (var pdf = pdfDokument(sider)) {
        pdf.save(ud);
      }
    });
  }

  static byte[] pdfMedKode(String tekst) {
    return bytes(ud -> {
      try (var pdf = pdfDokument(tekst)) {
        pdf.protect(new StandardProtectionPolicy("ejer", "bruger", new AccessPermission()));
        pdf.save(ud);
      }
    });
  }

  private static PDDocument pdfDokument(String... sider) throws IOException {
    var pdf = new PDDocument();
    for (String tekst : sider) {
      var side = new PDPage();
      pdf.addPage(side);
      try (var streg = new PDPageContentStream(pdf, side)) {
        streg.beginText();
        streg.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        streg.newLineAtOffset(50, 700);
        streg.showText(tekst);
        streg.endText();
      }
    }
    return pdf;
  }

  static byte[] docx(String tekst) {
    return bytes(ud -> {
      try (var word = new XWPFDocument()) {
        word.createParagraph().createRun().setText(tekst);
        word.write(ud);
      }
    });
  }

  static byte[] xlsx(String tekst) {
    return regneark(new XSSFWorkbook(), tekst);
  }

  static byte[] xls(String tekst) {
    return regneark(new HSSFWorkbook(), tekst);
  }

  private static byte[] regneark(Workbook ark, String tekst) {
    return bytes(ud -> {
      try (ark) {
        ark.createSheet("Ark").createRow(0).createCell(0).setCellValue(tekst);
        ark.write(ud);
      }
    });
  }

  static byte[] pptx(String tekst) {
    return bytes(ud -> {
      try (var vis = new XMLSlideShow()) {
        vis.createSlide().createTextBox().setText(tekst);
        vis.write(ud);
      }
    });
  }

  static byte[] odt(String tekst) {
    return odtMed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", tekst);
  }

  /** @param begyndelse of content.xml, a place for declarations */
  static byte[] odtMed(String begyndelse, String tekst) {
    String indhold = begyndelse + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text><text:p>" + tekst
        + "</text:p></office:text></office:body></office:document-content>";
    return bytes(ud -> {
      try (var zip = new ZipOutputStream(ud)) {
        ukomprimeret(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        zip.putNextEntry(new ZipEntry("content.xml"));
        zip.write(indhold.getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  private static void ukomprimeret(ZipOutputStream zip, String navn, byte[] indhold) throws IOException {
    var entry = new ZipEntry(navn);
    var crc = new CRC32();
    crc.update(indhold);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(indhold.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(indhold);
  }

  static byte[] eml(String emne, String tekst, byte[] bilag) {
    return tekst(StandardCharsets.UTF_8, String.join("\r\n", "From: Borger Borgersen <borger@eksempel.dk>", "To: kommunen@eksempel.dk", "Subject: =?utf-8?B?"
        + Base64.getEncoder().encodeToString(emne.getBytes(StandardCharsets.UTF_8)) + "?=", "Date: Mon, 5 Jan 2026 10:00:00 +0100", "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"skel\"", "", "--skel", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", tekst, "--skel",
        "Content-Type: application/pdf; name=\"bilag.pdf\"", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=\"bilag.pdf\"", "",
        Base64.getMimeEncoder().encodeToString(bilag), "--skel--", ""));
  }

  static byte[] rtf(String tekst) {
    var rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 ");
    tekst.chars().forEach(c -> rtf.append(c < 128 ? String.valueOf((char) c) : "\\'%02x".formatted(c)));
    return tekst(StandardCharsets.US_ASCII, rtf + "\\par}");
  }

  static byte[] html(String tekst) {
    return tekst(StandardCharsets.UTF_8, "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Side</title><script>var hemmelig=1</script></head><body><p>" + tekst + "</p></body></html>");
  }

  static byte[] tekst(Charset tegnsaet, String tekst) {
    return tekst.getBytes(tegnsaet);
  }

  /** A Word file whose text is so many million blanks and a word, in a few kilobytes. */
  static byte[] docxBombe(int mio) {
    byte[] million = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    return bytes(ud -> {
      try (var zip = new ZipOutputStream(ud)) {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        del(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' "
            + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' "
            + "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        del(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
            + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < mio; i++) {
          zip.write(million);
        }
        zip.write("bombe</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.US_ASCII));
      }
    });
  }

  private static void del(ZipOutputStream zip, String navn, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(navn));
    zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
  }
}
