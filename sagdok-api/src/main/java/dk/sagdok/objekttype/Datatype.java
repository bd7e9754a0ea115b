package dk.sagdok.objekttype;

/** The value space of a field. STRUKTUR has fields of its own; FRI is kept and given back as it came (LokalUdvidelse). */
public enum Datatype { TEKST, BOOLEAN, HELTAL, DATO, TIDSPUNKT, KODE, UUID, STRUKTUR, FRI }
