package org.dragoman;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Resolution;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.event.Resolved;
import org.dragoman.knowledge.Entry;
import org.dragoman.knowledge.Example;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.Value;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.ontology.ActorCode;

/**
 * Codes the examples of knowledge files and reports those that do not hold: what an act gives, what an
 * entry must not take, who is meant.
 */
public final class KnowledgeExamples {
  /** Examples without a date of their own are read on this day. */
  private static final LocalDate READING_DAY = LocalDate.of(2020, 1, 10);

  private static final Set<String> ACTS = Set.of("events", "contents");
  private static final Set<String> ACTORS = Set.of("actors", "countries", "offices", "roles");

  private final Dragoman dragoman;
  private int checked;

  public KnowledgeExamples(Dragoman dragoman) {
    this.dragoman = dragoman;
  }

  /** How many examples were coded so far. */
  public int checked() {
    return checked;
  }

  /** Checks the examples of these files: those of acts and those of who is meant. */
  public void check(List<KnowledgeFile> files, Problems problems) {
    for (KnowledgeFile file : files) {
      for (Entry entry : file.entries()) {
        if (ACTS.contains(file.kind())) {
          for (Value value : entry.all("example")) {
            Example.read(value, problems).ifPresent(example -> fires(example, problems));
          }
          for (Value value : entry.all("not")) {
            Example.read(value, problems)
                .ifPresent(example -> staysSilent(entry, example, problems));
          }
        } else if (ACTORS.contains(file.kind())) {
          for (Value value : entry.all("example")) {
            Example.readActor(value, problems).ifPresent(example -> isMeant(example, problems));
          }
        }
      }
    }
  }

  /** Somebody in the sentence must be who the example says. */
  private void isMeant(Example example, Problems problems) {
    checked++;
    LocalDate day = example.story().orElse(READING_DAY);
    Document document = Document.of(example.where().cited(), example.sentence()).published(day);
    Resolved story = dragoman.resolve(dragoman.read(document));
    Set<String> meant = new TreeSet<>();
    List<Sentence> sentences = story.story().sentences();
    for (int s = 0; s < sentences.size(); s++) {
      for (int t = 0; t < sentences.get(s).size(); t++) {
        if (story.actors().at(new Position(s, t)) instanceof Resolution.Known known) {
          known.actors().forEach(actor -> meant.add(spelled(actor.codeOn(day))));
        }
      }
    }
    boolean fits = example.expected().isEmpty()
        ? meant.isEmpty()
        : meant.stream().anyMatch(code -> fits(example.expected().get().sources(), code));
    if (!fits) {
      problems.error(
          "K048",
          example.where(),
          "expected "
              + example.expected().map(e -> String.join("+", e.sources())).orElse("nobody")
              + ", got " + (meant.isEmpty() ? "nobody" : String.join(" and ", meant)),
          example.sentence());
    }
  }

  private static String spelled(ActorCode code) {
    return (code.country() + " " + code.sector()).strip();
  }

  /** "USA" fits "USA GOV". */
  private static boolean fits(Set<String> wanted, String code) {
    return wanted.stream().anyMatch(w -> code.equals(w) || code.startsWith(w + " "));
  }

  private Coded coded(Example example) {
    checked++;
    Document document = Document.of(example.where().cited(), example.sentence());
    return dragoman.code(document.published(example.story().orElse(READING_DAY)), 0);
  }

  private void fires(Example example, Problems problems) {
    Coded coded = coded(example);
    if (example.expected().isEmpty()) {
      if (!coded.events().isEmpty()) {
        problems.error(
            "K046", example.where(), "expected nothing, got " + got(coded), example.sentence());
      }
      return;
    }
    Example.Expected expected = example.expected().get();
    for (Event event : coded.events()) {
      if (matches(expected, event)) {
        return;
      }
    }
    problems.error(
        "K045",
        example.where(),
        "expected " + String.join("+", expected.sources()) + " " + expected.code() + " "
            + String.join("+", expected.targets()) + ", got " + got(coded),
        example.sentence() + "  [clauses: " + String.join("; ", dragoman.clauses(coded.story()))
            + "] [words: " + words(coded) + "]");
  }

  /** Each word with the base form and the part of speech that it was read as, which frames are matched by. */
  private static String words(Coded coded) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : coded.story().sentences()) {
      for (Token token : sentence.tokens()) {
        words.add(
            token.lemma() + "/" + token.pos().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return String.join(" ", words);
  }

  private void staysSilent(Entry entry, Example example, Problems problems) {
    Coded coded = coded(example);
    String file = entry.where().file();
    int line = entry.where().line();
    for (Event event : coded.events()) {
      String[] rule = event.evidence().rule().split(":");
      int at = Integer.parseInt(rule[1]);
      boolean own = rule[0].equals(file)
          && at >= line
          && at <= line + 80
          && at <= example.where().line() + 40;
      if (own) {
        problems.error(
            "K047",
            example.where(),
            "expected nothing of this entry, got " + got(coded),
            example.sentence());
        return;
      }
    }
  }

  private static boolean matches(Example.Expected expected, Event event) {
    return event.what().cameo().digits().equals(expected.code())
        && matches(expected.sources(), event.sources())
        && matches(expected.targets(), event.targets())
        && (expected.date().isEmpty() || event.setting().date().iso().equals(expected.date()))
        && (expected.factuality().isEmpty()
            || event
                .claim()
                .factuality()
                .name()
                .toLowerCase(Locale.ROOT)
                .equals(expected.factuality()));
  }

  private static boolean matches(Set<String> expected, List<Participant> side) {
    if (expected.isEmpty()) {
      return side.stream().allMatch(p -> p.code().country().isEmpty());
    }
    for (String actor : expected) {
      boolean found = side.stream().anyMatch(p -> is(actor, p));
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(String actor, Participant participant) {
    String[] parts = actor.split(" ");
    return participant.code().country().equals(parts[0])
        && (parts.length < 2 || participant.code().sector().equals(parts[1]));
  }

  private static String got(Coded coded) {
    List<String> lines = new ArrayList<>();
    for (Event event : coded.events()) {
      lines.add(codes(event.sources()) + " " + event.what().cameo() + " " + codes(event.targets())
          + " " + event.claim().factuality().name().toLowerCase(Locale.ROOT)
          + " (" + event.evidence().rule() + ")");
    }
    return lines.isEmpty() ? "nothing" : String.join(" and ", lines);
  }

  private static String codes(List<Participant> side) {
    Optional<String> joined = side.stream()
        .map(p -> p.code().toString().isEmpty() ? "?" : p.code().toString())
        .reduce((a, b) -> a + "+" + b);
    return joined.orElse("-");
  }
}
