package dk.sagdok.service;

/**
 * Who gives a command, and how much the KOMBIT profile counts for it.
 *
 * @param bruger BrugerRef
 * @param system UUID of the IT system that the caller writes for
 */
public record Kalder(String bruger, String system, Profilgrad grad) {}
