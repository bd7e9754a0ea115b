package dk.sagdok.web.rest;

import dk.sagdok.web.operation.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller takes (RFC 9110 §12.5.1), asked about the one form there is. */
record Accept(List<Range> ranges) {
  /** A media range; parameters other than q are overlooked, since there is nothing to choose from. */
  record Range(String type, double q) {
    private boolean holds(String media) {
      return type.equals(media) || type.equals("*/*") || type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
    }

    private int width() {
      return type.equals("*/*") ? 2 : type.endsWith("/*") ? 1 : 0;
    }
  }

  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
  private static final Pattern RANGE = Pattern.compile("[ \\t]*+(?:(" + TOKEN + "/" + TOKEN + ")((?:[ \\t]*+;[ \\t]*+(?:" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+)*+)[ \\t]*+)?+(?:,|\\z)");
  private static final Pattern Q = Pattern.compile("(?i);[ \\t]*+q=([^;]*+)");
  private static final Pattern WEIGHT = Pattern.compile("[ \\t]*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)[ \\t]*");

  /** Empty when it cannot be read. */
  static Optional<Accept> parse(String header) {
    var ranges = new ArrayList<Range>();
    Matcher range = RANGE.matcher(header);
    for (int at = 0; at < header.length(); at = range.end()) {
      if (!range.region(at, header.length()).lookingAt()) {
        return Optional.empty();
      }
      if (range.group(1) != null) {
        Matcher q = Q.matcher(range.group(2));
        String weight = q.find() ? q.group(1) : "1";
        if (!WEIGHT.matcher(weight).matches()) {
          return Optional.empty();
        }
        ranges.add(new Range(range.group(1).toLowerCase(Locale.ROOT), Double.parseDouble(weight)));
      }
    }
    return ranges.isEmpty() ? Optional.empty() : Optional.of(new Accept(ranges));
  }

  /** The narrowest range that holds JSON decides. A caller that asks for problem details by name takes JSON when all is well. */
  boolean json() {
    return q("application/json") > 0 || ranges.stream().anyMatch(r -> r.type().equals(Problem.PROBLEM_JSON) && r.q() > 0);
  }

  /** One that is asked for by name, and no less than JSON. */
  boolean named(String media) {
    return ranges.stream().anyMatch(r -> r.type().equals(media) && r.q() > 0) && q(media) >= q("application/json");
  }

  private double q(String media) {
    return ranges.stream().filter(r -> r.holds(media)).min(Comparator.comparingInt(Range::width)).map(Range::q).orElse(0.0);
  }
}
