package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;

/**
 * Reads off a resolved story which names act or are acted on, and whether the knowledge has them. Knowledge grows
 * where this shows gaps. Immutable.
 */
public final class NameReader {
  private final Lexicon lexicon;

  NameReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The names of a story where somebody can act: subjects, objects, possessors, and what stands behind "by" or "to".
   *
   * @param timesAndPlaces tokens of dates and of places, which are left out unless they stand for somebody
   */
  public NameUse.Of read(
      Annotated story, StoryActors actors, Optional<LocalDate> day, Set<Position> timesAndPlaces) {
    List<NameUse> uses = new ArrayList<>();
    for (Sentence sentence : story.sentences()) {
      if (sentence.heading()) {
        continue;
      }
      SentenceFinds finds = new SentenceFinds(sentence, lexicon.find(sentence));
      for (int token = 0; token < sentence.size(); token++) {
        if (!isHeadOfName(sentence, token) || !canAct(sentence, token)) {
          continue;
        }
        Position position = new Position(sentence.index(), token);
        Resolution resolution = actors.at(position);
        boolean other =
            timesAndPlaces.contains(position) && resolution instanceof Resolution.Unknown;
        Optional<String> name = name(finds, token);
        if (!other && name.isPresent()) {
          uses.add(use(name.get(), resolution, day, story.words(sentence.span())));
        }
      }
    }
    return new NameUse.Of(story.document().id(), uses);
  }

  private NameUse use(
      String name, Resolution resolution, Optional<LocalDate> day, String sentence) {
    if (resolution instanceof Resolution.Known known) {
      boolean inKnowledge = known.actors().stream().allMatch(lexicon::has);
      return new NameUse(
          name,
          inKnowledge ? NameUse.How.KNOWN : NameUse.How.CONTEXT,
          meaning(known.actors(), day),
          known.because(),
          sentence);
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return new NameUse(
          name,
          NameUse.How.AMBIGUOUS,
          meaning(ambiguous.candidates(), day),
          ambiguous.because(),
          sentence);
    }
    List<Actor> alike = lexicon.calledExactly(Pieces.of(name).lower());
    String maybe = alike.isEmpty()
        ? ""
        : "perhaps " + meaning(alike.subList(0, Math.min(3, alike.size())), day);
    return new NameUse(name, NameUse.How.UNKNOWN, maybe, resolution.because(), sentence);
  }

  private static String meaning(List<Actor> actors, Optional<LocalDate> day) {
    return actors.stream()
        .map(actor -> {
          ActorCode code = actor.codeOn(day.orElse(LocalDate.MAX));
          return (actor.name().isEmpty() ? "" : actor.name() + ", ")
              + (code.equals(ActorCode.NONE) ? "no code" : code.toString().strip());
        })
        .collect(Collectors.joining(" + "));
  }

  private boolean isHeadOfName(Sentence sentence, int token) {
    if (!lexicon.endsName(sentence.token(token))) {
      return false;
    }
    int above = sentence.head(token);
    boolean inner = above > token
        && lexicon.isName(sentence.token(above))
        && sentence.relation(token) == Relation.COMPOUND;
    return !inner;
  }

  private boolean canAct(Sentence sentence, int token) {
    int at = token;
    for (int steps = 0; steps < sentence.size(); steps++) {
      int above = sentence.head(at);
      switch (sentence.relation(at)) {
        case SUBJECT, PASSIVE_SUBJECT, OBJECT, DATIVE, POSSESSOR -> {
          return true;
        }
        case PREPOSITION_OBJECT -> {
          return above >= 0
              && lexicon.isWord(
                  "actor-acting-preposition", sentence.token(above).lower());
        }
        case CONJUNCT, APPOSITION -> {
          if (above < 0 || !sentence.token(above).pos().isNoun()) {
            return false;
          }
          at = above;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** The name that ends at this token; nothing when a title alone stands there. */
  private static Optional<String> name(SentenceFinds finds, int token) {
    Optional<Find> find = finds.at(token);
    if (find.isPresent()) {
      boolean named = !find.get().actors().isEmpty() || !find.get().countries().isEmpty();
      return named ? Optional.of(finds.words(find.get())) : Optional.empty();
    }
    Sentence sentence = finds.sentence();
    int first = token;
    while (first > 0
        && sentence.token(first - 1).pos().isName()
        && finds.at(first - 1).map(f -> !f.isTitleOrRole()).orElse(true)
        && sentence.parse().dominates(token, first - 1)) {
      first--;
    }
    List<String> words = new ArrayList<>();
    for (int i = first; i <= token; i++) {
      words.add(sentence.token(i).text());
    }
    return Optional.of(String.join(" ", words));
  }
}
