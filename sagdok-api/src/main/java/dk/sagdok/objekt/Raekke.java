package dk.sagdok.objekt;

import dk.sagdok.time.Interval;
import java.util.List;

/**
 * One value of an object: what a group says during a virkning.
 *
 * @param gruppe {@code Gruppe.kode}
 * @param noegle the names of the elements it lies in, outermost first (variant, part); empty for a group of the object itself
 * @param indeks 1, 2, ... where several entries may hold at a time, else 0
 */
public record Raekke(String gruppe, List<String> noegle, int indeks, Interval virkning, Vaerdi vaerdi) {
  public Raekke(String gruppe, int indeks, Interval virkning, Vaerdi vaerdi) {
    this(gruppe, List.of(), indeks, virkning, vaerdi);
  }
}
