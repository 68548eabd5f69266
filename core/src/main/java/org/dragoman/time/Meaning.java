package org.dragoman.time;

import java.util.Optional;

/** What time words come to: see {@link TimeMention} for the parts. */
record Meaning(
    TimeMention.Kind kind, String timex, When when, Optional<Shift> shift, String because) {

  static Meaning date(String timex, When when, String because) {
    return new Meaning(TimeMention.Kind.DATE, timex, when, Optional.empty(), because);
  }

  static Meaning of(TimeMention.Kind kind, String timex, String because) {
    return new Meaning(kind, timex, When.unknown(), Optional.empty(), because);
  }

  Meaning timex(String changed) {
    return new Meaning(kind, changed, when, shift, because);
  }

  Meaning when(When changed) {
    return new Meaning(kind, timex, changed, shift, because);
  }
}
