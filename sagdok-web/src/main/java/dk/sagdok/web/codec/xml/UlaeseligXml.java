package dk.sagdok.web.codec.xml;

/** The input is no XML, or none that is let in: nothing that an answer of the contract could be given to. */
public final class UlaeseligXml extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1000;

  /** What the caller has sent is not sent back whole, however long its names are. */
  public UlaeseligXml(String forklaring) {
    super(forklaring.length() > LONGEST ? forklaring.substring(0, LONGEST) + "…" : forklaring, null, false, false);
  }
}
