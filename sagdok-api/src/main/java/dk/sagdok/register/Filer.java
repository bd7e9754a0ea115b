package dk.sagdok.register;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files that objects refer to. All methods throw {@link RegisterException} to say no. To take a file in needs the role skriver, to
 * read one the role laeser.
 */
public interface Filer {
  /** Octets of the largest file that is taken in. */
  long stoerst();

  /**
   * Takes a file in. When this returns, it lies safe on disk and may be referred to for at least 24 hours; one that nothing refers to then
   * is thrown away. When it fails, nothing is left of it.
   *
   * @param sha256 what the content must hash to (64 hexadecimal digits), or null
   */
  Fil modtag(InputStream indhold, String sha256);

  /** A file that is there, whether or not anything refers to it. */
  Optional<Fil> find(String digest);

  /** What an element of an object says of a file, at a time; empty when the register has no such object then. */
  Optional<Henvisning> henvisning(ObjektType type, UUID objekt, Plads plads, Tidsfilter tid);

  /** The file under this digest, as an object of the type that is not deleted refers to it, or did in an earlier registration. */
  Optional<Omtale> omtalt(ObjektType type, String digest);

  /** How far the register is with the text of this file; empty when nothing refers to it. */
  Optional<Tekststand> tekst(Fil fil);

  /** The octets from there on. The caller closes. */
  InputStream laes(Fil fil, long fra);

  /** How names of files of this media type end, with the dot, the usual one first; empty when nobody knows. */
  List<String> endelser(String medietype);

  /**
   * @param medietype what the value that refers to the file says of it, or null
   * @param navn of the element that refers to it
   */
  record Omtale(Fil fil, String medietype, String navn) {}

  /**
   * Where an object may refer to a file.
   *
   * @param gruppe one that has a field for it
   * @param noegle the names that lead to the element, from the outermost
   */
  record Plads(Gruppe gruppe, List<String> noegle) {}

  /**
   * @param slettet the object is deleted, as seen then
   * @param indhold what the element says then, a file or not; null when it says nothing
   * @param medietype what it says of the file, or null
   * @param fil null when the register has no such file
   */
  record Henvisning(boolean slettet, String indhold, String medietype, Fil fil) {}
}
