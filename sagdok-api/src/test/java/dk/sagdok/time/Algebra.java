package dk.sagdok.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The operations under test, so that a planted bug can take the place of one of them. */
class Algebra {
  Timeline<String> assign(Timeline<String> timeline, Interval period, String value) {
    return timeline.assign(period, value);
  }

  Timeline<String> clear(Timeline<String> timeline, Interval period) {
    return timeline.clear(period);
  }

  Optional<String> at(Timeline<String> timeline, Instant instant) {
    return timeline.at(instant);
  }

  Timeline<String> joined(Timeline<String> timeline) {
    return timeline.joined();
  }

  List<Interval> gaps(Timeline<String> timeline) {
    return timeline.gaps(Interval.ALWAYS);
  }
}
