package dk.sagdok.it;

import java.util.Set;

/** One of the doors to a type, and what its contract has no words for. */
interface Indgang {
  Door door();

  /** Groups and elements with all in them, and fields as group/field; what is read through this door is without them. */
  default Set<String> udeladt() {
    return Set.of();
  }
}
