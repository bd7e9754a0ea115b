package dk.sagdok.objekttype;

/**
 * A relation seen from the object that it points at: the other side owns the link, and this side can be asked for it.
 *
 * @param kode what the question is called in paths and answers, e.g. sager
 * @param objekttype the type that owns the relation, as references name it: Sag
 * @param relation {@code Gruppe.kode} of the relation there, e.g. journalpost
 */
public record Tilbagehenvisning(String kode, String objekttype, String relation) {

  /** The type that owns the relation. */
  public ObjektType ejer() {
    return Objekttyper.medNavn(objekttype).orElseThrow(() -> new IllegalStateException(objekttype));
  }
}
