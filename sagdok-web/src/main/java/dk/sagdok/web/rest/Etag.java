package dk.sagdok.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entity tag (RFC 9110 §8.8.3). Ours begin with the number of the registrering that was shown; what follows a hyphen tells one showing of it from another. */
record Etag(boolean weak, String value) {
  /** One element of a list; an empty one is allowed, and a comma within a tag parts nothing. */
  private static final Pattern ELEMENT = Pattern.compile("[ \\t]*+(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*+)?+(?:,|\\z)");
  private static final Pattern OURS = Pattern.compile("(\\d{1,9})(?:-[0-9a-z]{1,32})?");

  /** The tags of If-Match or If-None-Match; empty when it cannot be read. */
  static Optional<List<Etag>> list(String header) {
    var tags = new ArrayList<Etag>();
    Matcher element = ELEMENT.matcher(header);
    for (int at = 0; at < header.length(); at = element.end()) {
      if (!element.region(at, header.length()).lookingAt()) {
        return Optional.empty();
      }
      if (element.group(2) != null) {
        tags.add(new Etag(element.group(1) != null, element.group(2)));
      }
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }

  /** The weak comparison of If-None-Match: whether one of them is this one, W/ or not. */
  boolean among(List<Etag> tags) {
    return tags.stream().anyMatch(t -> t.value.equals(value));
  }

  /** The registrering that was shown under this tag. A weak tag, or one that this register never gives, is of none. */
  OptionalInt nr() {
    Matcher ours = OURS.matcher(value);
    return !weak && ours.matches() ? OptionalInt.of(Integer.parseInt(ours.group(1))) : OptionalInt.empty();
  }

  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + value + '"';
  }
}
