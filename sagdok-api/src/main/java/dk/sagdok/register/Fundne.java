package dk.sagdok.register;

import java.util.List;
import java.util.UUID;

/** @param flere true when there are more after the last one */
public record Fundne(List<UUID> objekter, boolean flere) {}
