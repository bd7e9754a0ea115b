package dk.sagdok.filer;

import dk.sagdok.register.Fil;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the content under a digest is called where it lies: ab/ab12…, so that no folder grows too large. */
record Filnavne(String praefiks) {
  private static final Pattern DIGEST = Pattern.compile(Fil.DIGEST);

  /** Nothing but a digest is ever made part of a path. */
  String af(String digest) {
    if (!DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException(digest);
    }
    return praefiks + digest.substring(0, 2) + "/" + digest;
  }

  /** Empty for what is not ours. */
  Optional<String> digest(String navn) {
    String digest = navn.substring(navn.lastIndexOf('/') + 1);
    return DIGEST.matcher(digest).matches() && af(digest).equals(navn) ? Optional.of(digest) : Optional.empty();
  }
}
