package dk.sagdok.web.codec.xml;

/** The input is no XML, or none that is let in: nothing that an answer of the contract could be given to. */
public final class UlaeseligXml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UlaeseligXml(String forklaring) {
    super(forklaring, null, false, false);
  }
}
