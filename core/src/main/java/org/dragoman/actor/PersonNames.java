package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;

/** Names: known ones, and unknown ones that a title, an apposition or an earlier sentence ties to somebody. */
final class PersonNames {
  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Memory memory;
  private final Setting setting;

  PersonNames(StoryReading reading, Lexicon lexicon, Nouns nouns, Memory memory, Setting setting) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.memory = memory;
    this.setting = setting;
  }

  /** A name of the knowledge. */
  Resolution known(SentenceFinds known, Find find, int token) {
    List<Actor> ranked = reading.ranked(find.actors());
    Actor best = ranked.get(0);
    memory.introduce(best, known.words(find));
    alias(known.sentence(), find.last(), best);
    boolean tied = ranked.size() > 1
        && reading.fitness(ranked.get(1)) == reading.fitness(best)
        && !reading.codeOf(ranked.get(1)).equals(reading.codeOf(best));
    if (!tied) {
      return new Resolution.Known(List.of(best), "known name '" + known.words(find) + "'");
    }
    Optional<Resolution> before = remembered(Pieces.of(known.words(find)).lower());
    return before.orElseGet(
        () -> new Resolution.Ambiguous(ranked, "several are called '" + known.words(find) + "'"));
  }

  /** "Free Aceh Movement (GAM)": the letters in brackets are another name. */
  private void alias(Sentence sentence, int last, Actor actor) {
    if (last + 3 >= sentence.size()) {
      return;
    }
    String word = sentence.token(last + 2).text();
    boolean bracketed = sentence.token(last + 1).text().equals("(")
        && sentence.token(last + 3).text().equals(")");
    if (bracketed && word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
      memory.alias(actor, word);
    }
  }

  /** Whether one word, a country or a surname, is here part of a longer name: "Michael Jordan". */
  boolean isPartOfName(SentenceFinds known, Find find, int token) {
    boolean nationality = find.actors().isEmpty()
        && find.countries().stream().anyMatch(c -> c.use() == Meaning.Use.ADJECTIVE);
    if (nationality || find.first() != find.last()) {
      return false;
    }
    Sentence sentence = known.sentence();
    int before = token - 1;
    boolean after = isFree(known, before)
        && sentence.head(before) == token
        && sentence.relation(before) == Relation.COMPOUND;
    int next = token + 1;
    boolean person = !find.actors().isEmpty() && find.actors().get(0).kind() == Actor.Kind.PERSON;
    boolean inFront = person
        && isFree(known, next)
        && sentence.head(token) == next
        && sentence.relation(token) == Relation.COMPOUND;
    return after || inFront;
  }

  private static boolean isFree(SentenceFinds known, int token) {
    return token >= 0
        && token < known.sentence().size()
        && known.sentence().token(token).pos().isName()
        && known.at(token).isEmpty();
  }

  /** A name that the knowledge does not have. */
  Resolution unknown(SentenceFinds known, int token) {
    Sentence sentence = known.sentence();
    int above = sentence.head(token);
    boolean inner = above > token
        && sentence.relation(token) == Relation.COMPOUND
        && sentence.token(above).pos().isName()
        && known.at(above).map(f -> isPartOfName(known, f, above)).orElse(true);
    if (inner) {
      return reading.at(new Position(sentence.index(), above));
    }
    int first = firstOfName(known, token);
    String words = words(sentence, first, token);
    List<String> pieces = Pieces.of(words).lower();
    Optional<Title> title = title(known, first, token);
    if (title.isPresent()) {
      return titled(title.get(), words, pieces, sentence, token);
    }
    return remembered(pieces)
        .or(() -> bySurname(pieces, words))
        .orElseGet(() -> new Resolution.Unknown("'" + words + "' is tied to nobody in this story"));
  }

  /** What a title or an apposition says of a name. */
  private record Title(List<Actor> actors, String because) {}

  private Resolution titled(
      Title title, String words, List<String> pieces, Sentence sentence, int token) {
    ActorCode code = reading.codeOf(title.actors().get(0));
    Optional<Actor> before = memory.named(pieces);
    Actor person = before
        .or(() -> isAcronym(words) ? Optional.empty() : inOffice(pieces, code))
        .orElseGet(
            () -> new Actor(words, Actor.Kind.PERSON, title.actors().get(0).roles()));
    memory.introduce(person, words);
    if (before.isEmpty()) {
      memory.introduce(person, person.name());
    }
    alias(sentence, token, person);
    return new Resolution.Known(List.of(person), "'" + words + "' with " + title.because());
  }

  private static boolean isAcronym(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** The person of this surname who was of this country and sector on the day. */
  private Optional<Actor> inOffice(List<String> pieces, ActorCode code) {
    for (Actor actor : reading.ranked(lexicon.called(pieces))) {
      ActorCode own = reading.codeOf(actor);
      boolean sameSector = own.sector().equals(code.sector()) || own.sector().isEmpty();
      if (own.country().equals(code.country()) && sameSector) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  /** Somebody named before under these words, in lower case. */
  Optional<Resolution> remembered(List<String> pieces) {
    return memory
        .named(pieces)
        .map(a -> new Resolution.Known(List.of(a), "named before in the story: " + a.name()));
  }

  /** A surname alone: whoever of that name is in office on the day and from a country of the story. */
  private Optional<Resolution> bySurname(List<String> pieces, String words) {
    List<Actor> fitting = new ArrayList<>();
    for (Actor actor : lexicon.calledExactly(pieces)) {
      ActorCode code = reading.codeOf(actor);
      boolean mentioned = setting.mentioned().containsKey(code.country());
      boolean holds = !code.sector().isEmpty() && !code.sector().equals(lexicon.formerSector());
      if (mentioned && holds) {
        fitting.add(actor);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    if (fitting.size() > 1) {
      return Optional.of(
          new Resolution.Ambiguous(fitting, "several in office are called '" + words + "'"));
    }
    memory.introduce(fitting.get(0), fitting.get(0).name());
    return Optional.of(new Resolution.Known(
        fitting, "the only '" + words + "' in office in a country of the story"));
  }

  private Optional<Title> title(SentenceFinds known, int first, int token) {
    Sentence sentence = known.sentence();
    int phraseFirst = NounPhrase.around(sentence, token).first();
    List<Find> before = known.within(phraseFirst, first - 1);
    for (int i = before.size() - 1; i >= 0; i--) {
      Find find = before.get(i);
      if (find.isTitleOrRole() && find.actors().isEmpty() && find.last() == first - 1) {
        return Optional.of(
            tied(nouns.composed(known, find, token, nouns.owners(known, find, token))));
      }
    }
    for (int apposed : sentence.parse().dependants(token, Relation.APPOSITION)) {
      Optional<Title> title = apposed(known, apposed);
      if (title.isPresent()) {
        return title;
      }
    }
    if (sentence.relation(token) == Relation.APPOSITION && sentence.head(token) >= 0) {
      return apposedTo(known, sentence.head(token));
    }
    return Optional.empty();
  }

  private Optional<Title> apposed(SentenceFinds known, int noun) {
    boolean title = known.at(noun).map(Find::isTitleOrRole).orElse(false);
    if (!title) {
      return Optional.empty();
    }
    Resolution resolution = reading.at(new Position(known.sentence().index(), noun));
    return resolution instanceof Resolution.Known actors
        ? Optional.of(tied(actors))
        : Optional.empty();
  }

  /** The name is the apposition of a title: composed anew, for the title itself waits for the name. */
  private Optional<Title> apposedTo(SentenceFinds known, int noun) {
    Optional<Find> find = known.at(noun);
    if (find.isEmpty() || !find.get().isTitleOrRole() || !find.get().actors().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tied(nouns.composed(known, find.get(), noun, nouns.owners(known, find.get(), noun))));
  }

  private static Title tied(Resolution.Known known) {
    return new Title(known.actors(), known.because());
  }

  /** The first token of the name that ends here: names and hyphens before it that nothing else claims. */
  private int firstOfName(SentenceFinds known, int token) {
    Sentence sentence = known.sentence();
    int first = token;
    for (int at = token - 1; at >= 0; at--) {
      Token before = sentence.token(at);
      boolean hyphen = Pieces.isHyphen(before.text());
      int here = at;
      boolean free = before.pos().isName()
          && known.at(at).map(f -> isPartOfName(known, f, here)).orElse(true);
      if (!hyphen && !free || !sentence.parse().dominates(token, at)) {
        break;
      }
      first = hyphen ? first : at;
    }
    return first;
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int token = first; token <= last; token++) {
      boolean apart = token > first
          && sentence.token(token - 1).span().end()
              < sentence.token(token).span().begin();
      words.append(apart ? " " : "").append(sentence.token(token).text());
    }
    return words.toString();
  }
}
