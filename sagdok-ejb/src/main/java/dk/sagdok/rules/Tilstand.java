package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import java.util.List;
import java.util.Map;

/**
 * An object as the store has it now, as far as a command needs it.
 *
 * @param registrering the latest
 * @param raekker the rows in force that {@link Behov} asked for
 * @param hoejesteIndeks by {@code Gruppe.kode}: the highest indeks that any row of the group ever had; absent means 0
 */
public record Tilstand(Registrering registrering, List<Raekke> raekker, Map<String, Integer> hoejesteIndeks) {}
