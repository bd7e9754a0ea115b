package dk.sagdok.tekst;

import java.util.List;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.microsoft.ooxml.OPCPackageDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.detect.zip.OpenDocumentDetector;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;

/**
 * The kinds of files that text is taken from, said one by one: whatever else lies on the class path (readers that start programs, that look at pictures, that ask
 * others) is not asked. Everything that is text of some kind is read as text; a kind that is not known has none.
 */
final class Laesere {
  private Laesere() {}

  static Parser alle() {
    var zip = new DefaultZipContainerDetector(List.of(new OPCPackageDetector(), new OpenDocumentDetector()));
    var typer = MimeTypes.getDefaultMimeTypes();
    var slags = new CompositeDetector(typer.getMediaTypeRegistry(), List.of(typer, zip, new POIFSContainerDetector()));
    return new AutoDetectParser(slags, new PDFParser(), new OfficeParser(), new OOXMLParser(), new RTFParser(), new TNEFParser(), new OpenDocumentParser(),
        new FlatOpenDocumentParser(), new RFC822Parser(), new MboxParser(), new JSoupParser(), new TXTParser());
  }

  /** What lies within a file is read by the same. */
  static ParseContext vilkaar(Parser alle) {
    var vilkaar = new ParseContext();
    vilkaar.set(Parser.class, alle);
    vilkaar.set(PDFParserConfig.class, pdf());
    vilkaar.set(OfficeParserConfig.class, office());
    return vilkaar;
  }

  /** Large files are kept on disk, not in memory. */
  private static PDFParserConfig pdf() {
    var pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setMaxMainMemoryBytes(32 << 20);
    pdf.setExtractInlineImages(false);
    pdf.setSortByPosition(false);
    return pdf;
  }

  /** Word files as a stream: nothing grows with their length. */
  private static OfficeParserConfig office() {
    var office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setExtractMacros(false);
    return office;
  }
}
