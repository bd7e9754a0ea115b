package dk.sagdok.store;

import java.util.regex.Pattern;

/** A text of a search: {@code %} is any text, {@code \%} a percent sign, everything else itself. Letter case does not count. */
record Moenster(boolean wild, String text) {
  private static final Pattern WILD = Pattern.compile("(?<!\\\\)%");

  static Moenster of(String given) {
    return WILD.matcher(given).find() ? new Moenster(true, like(given)) : new Moenster(false, given.replace("\\%", "%"));
  }

  /** The comparison with a text expression, as SQL with one parameter; the expression must be spelt as its index spells it. */
  String sql(String expression) {
    return "lower(" + expression + ")" + (wild ? " like " : "=") + "lower(?)";
  }

  private static String like(String given) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c == '\\' && i + 1 < given.length() && given.charAt(i + 1) == '%') {
        out.append("\\%");
        i++;
      } else if (c == '\\' || c == '_') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
