package org.dragoman.app.output;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;

/** The one order in which every view writes a story. */
final class InOrder {
  private static final Comparator<Event> EVENTS = Comparator.<Event>comparingInt(
          e -> e.evidence().sentence())
      .thenComparing(e -> e.evidence().trigger())
      .thenComparing(e -> e.what().cameo())
      .thenComparing(Event::id);

  private static final Comparator<Statement> STATEMENTS =
      Comparator.comparingInt(Statement::sentence).thenComparing(Statement::content);

  private InOrder() {}

  static List<Event> events(Coded coded) {
    return coded.events().stream().sorted(EVENTS).toList();
  }

  static List<Statement> statements(Coded coded) {
    return coded.statements().stream().sorted(STATEMENTS).toList();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
