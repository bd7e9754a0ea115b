package dk.sagdok.filer;

import dk.sagdok.register.Fil;
import java.nio.file.Path;

/** A file that has arrived in whole and is written through to disk, but lies where nobody looks for it. */
public record Modtaget(Path sti, Fil fil) {}
