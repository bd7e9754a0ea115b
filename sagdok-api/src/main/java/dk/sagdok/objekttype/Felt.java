package dk.sagdok.objekttype;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a group or of a structure.
 *
 * @param navn the element name of the published schema, e.g. BrugervendtNoegle; with a slash where it lies in another one that is no field itself
 * @param kode the member name in JSON and in the store: lower case, ASCII, e.g. brugervendtnoegle
 * @param laengde greatest number of characters by the published schema; 0 means unlimited
 * @param koder the code list of a KODE field, else empty
 * @param felter the fields of a STRUKTUR, else empty
 * @param kraevet must be given when the entry (or the structure) is first made
 * @param jsonKraevet must be given so in the JSON form only
 * @param soegbar may be a search parameter; an index stands behind it when {@code indekseret}
 * @param profil id of the profile rule that asks for it wherever its entry is (OB1, OB3), or for a STRUKTUR that is given for all of its
 *     members (B5); null when the profile asks nothing
 * @param somTekst the texts that the JSON form also takes for the values of a BOOLEAN, else empty
 * @param filtype of a text that may name a file of the register ({@code store:<digest>}): the field beside it that says the file's media
 *     type; null for all other fields
 */
public record Felt(String navn, String kode, Datatype datatype, int laengde, List<String> koder, List<Felt> felter,
    boolean kraevet, boolean jsonKraevet, boolean soegbar, boolean indekseret, String profil, Map<String, Boolean> somTekst, String filtype) {
  private static final Map<String, Boolean> SANDHED = Map.of("true", true, "True", true, "1", true, "false", false, "False", false, "0", false);

  private Felt(String navn, String kode, Datatype datatype, int laengde, List<String> koder, List<Felt> felter,
      boolean kraevet, boolean soegbar, boolean indekseret, String profil) {
    this(navn, kode, datatype, laengde, koder, felter, kraevet, false, soegbar, indekseret, profil, Map.of(), null);
  }

  public static Felt tekst(String navn, String kode, int laengde) {
    return new Felt(navn, kode, Datatype.TEKST, laengde, List.of(), List.of(), false, true, false, null);
  }

  public static Felt boolsk(String navn, String kode) {
    return new Felt(navn, kode, Datatype.BOOLEAN, 0, List.of(), List.of(), false, true, false, null);
  }

  public static Felt heltal(String navn, String kode) {
    return new Felt(navn, kode, Datatype.HELTAL, 0, List.of(), List.of(), false, true, false, null);
  }

  public static Felt dato(String navn, String kode) {
    return new Felt(navn, kode, Datatype.DATO, 0, List.of(), List.of(), false, true, false, null);
  }

  public static Felt tidspunkt(String navn, String kode) {
    return new Felt(navn, kode, Datatype.TIDSPUNKT, 0, List.of(), List.of(), false, false, false, null);
  }

  public static Felt kode(String navn, String kode, String... koder) {
    return new Felt(navn, kode, Datatype.KODE, 0, List.of(koder), List.of(), false, true, false, null);
  }

  public static Felt struktur(String navn, String kode, Felt... felter) {
    return new Felt(navn, kode, Datatype.STRUKTUR, 0, List.of(), List.of(felter), false, false, false, null);
  }

  /** LokalUdvidelse: any JSON value (a string may hold XML), kept and given back unread. */
  public static Felt fri(String navn, String kode) {
    return new Felt(navn, kode, Datatype.FRI, 0, List.of(), List.of(), false, false, false, null);
  }

  public Felt somKraevet() {
    return new Felt(navn, kode, datatype, laengde, koder, felter, true, jsonKraevet, soegbar, indekseret, profil, somTekst, filtype);
  }

  /** Asked for by the JSON form, whose clients always give it; the register, and the XML form of the standard, do without. */
  public Felt somKraevetIJson() {
    return new Felt(navn, kode, datatype, laengde, koder, felter, kraevet, true, soegbar, indekseret, profil, somTekst, filtype);
  }

  public boolean kraevetIJson() {
    return kraevet || jsonKraevet;
  }

  public Felt medIndeks() {
    return new Felt(navn, kode, datatype, laengde, koder, felter, kraevet, jsonKraevet, soegbar, true, profil, somTekst, filtype);
  }

  public Felt medProfil(String regel) {
    return new Felt(navn, kode, datatype, laengde, koder, felter, kraevet, jsonKraevet, soegbar, indekseret, regel, somTekst, filtype);
  }

  /** The same BOOLEAN, in JSON also taken as a text: true, True, 1, false, False, 0. */
  public Felt ogSomTekst() {
    return new Felt(navn, kode, datatype, laengde, koder, felter, kraevet, jsonKraevet, soegbar, indekseret, profil, SANDHED, filtype);
  }

  /** The same text, which may name a file whose media type the field of that name says. */
  public Felt somFil(String medietype) {
    return new Felt(navn, kode, datatype, laengde, koder, felter, kraevet, jsonKraevet, soegbar, indekseret, profil, somTekst, medietype);
  }

  public boolean erFil() {
    return filtype != null;
  }

  public Optional<Felt> felt(String kode) {
    return felter.stream().filter(f -> f.kode().equals(kode)).findFirst();
  }
}
