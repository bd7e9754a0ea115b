package dk.sagdok.bench.data;

/** Rows in the text format of COPY. */
final class CopyText {
  private final String target;
  private final StringBuilder text = new StringBuilder(1 << 16);

  /** @param target table and columns */
  CopyText(String target) {
    this.target = target;
  }

  void row(Object... values) {
    for (var i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
    }
    text.append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  String sql() {
    return "copy " + target + " from stdin";
  }

  String text() {
    return text.toString();
  }
}
