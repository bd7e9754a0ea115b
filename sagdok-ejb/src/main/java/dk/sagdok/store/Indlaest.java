package dk.sagdok.store;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import java.util.List;

/** The latest registration of an object, and the rows in force that were asked for. */
public record Indlaest(Registrering registrering, List<Raekke> raekker) {}
