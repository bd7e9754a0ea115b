package dk.sagdok.oracle;

import dk.sagdok.register.Fejl;

/** @param fejl null when the command is carried out */
public record Orakelsvar(Fejl fejl, boolean aendret) {}
