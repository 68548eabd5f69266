package org.dragoman.app.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.actor.Identity;
import org.dragoman.knowledge.ActorEntry;
import org.dragoman.knowledge.DateSpan;

/** Whom a name can mean, for reading. */
public final class IdentityView {
  private final Terminal terminal;

  public IdentityView(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The lines about a name.
   *
   * @param found the likeliest first
   * @param most how many namesakes to show that are not called exactly so
   */
  public List<String> lines(String name, List<Identity> found, Optional<LocalDate> day, int most) {
    List<String> lines = new ArrayList<>();
    if (found.isEmpty()) {
      lines.add("nobody of the knowledge is called '" + name + "'");
      return lines;
    }
    lines.add(verdict(name, found));
    int others = 0;
    for (Identity identity : found) {
      if (identity.fit() != Identity.Fit.NAME && ++others > most) {
        continue;
      }
      lines.add("");
      lines.addAll(lines(identity, day));
    }
    if (others > most) {
      lines.add("");
      lines.add(terminal.dim("and " + (others - most) + " more who have it in their names"));
    }
    return lines;
  }

  private static String verdict(String name, List<Identity> found) {
    Identity first = found.get(0);
    List<Identity> equals = found.stream()
        .filter(i -> i.fit() == first.fit() && i.holds() == first.holds())
        .toList();
    boolean sameCode = equals.stream().allMatch(i -> i.code().equals(first.code()));
    if (equals.size() > 1 && !sameCode) {
      return "'" + name + "' is ambiguous: " + equals.size()
          + " fit alike; the countries and titles of the story decide";
    }
    String how = switch (first.fit()) {
      case NAME -> "";
      case PART -> ", when the story has a title or a country for it";
      case SOUND -> ", written otherwise, when title and country agree";
    };
    return "'" + name + "' is " + first.name() + how;
  }

  private List<String> lines(Identity identity, Optional<LocalDate> day) {
    List<String> lines = new ArrayList<>();
    String code = identity.code().toString().strip();
    lines.add(terminal.bold(identity.name()) + "  " + identity.kind() + "  "
        + (code.isEmpty() ? "no code" : code)
        + day.map(d -> " on " + d).orElse("")
        + outOfOffice(identity));
    lines.add("    " + terminal.dim(identity.where().cited()));
    for (ActorEntry.Term term : identity.terms()) {
      boolean now = day.map(term.days()::holds).orElse(false);
      lines.add("  " + (now ? "* " : "  ") + span(term.days()) + "  "
          + term.code().toString().strip()
          + (term.gloss().isEmpty() ? "" : "  " + term.gloss()));
    }
    return lines;
  }

  private static String outOfOffice(Identity identity) {
    if (identity.holds()) {
      return "";
    }
    return identity.code().sector().isEmpty() ? ", in what office is not known" : ", out of office";
  }

  private static String span(DateSpan days) {
    if (days.equals(DateSpan.ALWAYS)) {
      return "always";
    }
    String from = days.from().equals(LocalDate.MIN) ? "" : days.from() + " ";
    String to = days.to().equals(LocalDate.MAX) ? "" : " " + days.to();
    return from + ".." + to;
  }
}
