package org.dragoman.story;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.text.Folded;

/**
 * The news agencies whose reports others print. An outlet is an agency when its name begins with the
 * name of one: "Reuters", "Reuters UK", "www.reuters.com"; not "Daily Post via Reuters". Immutable.
 */
public final class Wires {
  public static final Wires NONE = new Wires(Set.of());

  private static final String WEB = " www ";

  private final Set<String> names;

  private Wires(Set<String> names) {
    this.names = names;
  }

  /** @param names in any case */
  public static Wires of(Collection<String> names) {
    return new Wires(names.stream()
        .map(Folded::of)
        .filter(name -> !name.isBlank())
        .collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(String outlet) {
    String folded = Folded.of(outlet);
    String name = folded.startsWith(WEB) ? folded.substring(WEB.length() - 1) : folded;
    for (int end = name.indexOf(' ', 1); end > 0; end = name.indexOf(' ', end + 1)) {
      if (names.contains(name.substring(0, end + 1))) {
        return true;
      }
    }
    return false;
  }
}
