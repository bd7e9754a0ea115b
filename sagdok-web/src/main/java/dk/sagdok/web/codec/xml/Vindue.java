package dk.sagdok.web.codec.xml;

import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import java.time.Instant;

/** Two filters, from and to: a window of one of the clocks. The same moment twice is that moment. */
final class Vindue {
  private final String navn;
  private Instant fra;
  private Instant til;
  private boolean givet;

  Vindue(String navn) {
    this.navn = navn;
  }

  void fra(Instant moment) {
    fra = moment;
    givet = true;
  }

  void til(Instant moment) {
    til = moment;
    givet = true;
  }

  /** @return null when neither is given, or when it cannot be, which has then been noted */
  Interval interval(Brud brud) {
    var from = fra == null ? Interval.MIN : fra;
    var to = til == null ? Interval.MAX : til;
    if (!givet) {
      return null;
    }
    if (from.equals(to) && !from.equals(Interval.MIN) && !from.equals(Interval.MAX)) {
      return Interval.at(from);
    }
    if (!from.isBefore(to)) {
      brud.note("SKEMA-periode", navn, null, "skal have fra før til");
      return null;
    }
    return Interval.of(from, to);
  }
}
