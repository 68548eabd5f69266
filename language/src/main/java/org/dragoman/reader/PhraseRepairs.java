package org.dragoman.reader;

import java.util.List;
import java.util.Set;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/** Mends which phrase belongs to which verb where a parser hung it on another. */
final class PhraseRepairs extends Arcs {
  /** Before a number they say that it is not exact: "around 10 more students". */
  private static final Set<String> ROUNDING = Set.of("around", "about", "over", "under", "nearly");

  /** Gerunds that hardly ever take an object behind a preposition, but often stand before a name. */
  private static final Set<String> DESCRIBING = Set.of(
      "visiting",
      "neighbouring",
      "neighboring",
      "ruling",
      "warring",
      "opposing",
      "outgoing",
      "incoming",
      "leading",
      "surviving",
      "remaining");

  PhraseRepairs(List<Token> tokens, int[] heads, Relation[] relations) {
    super(tokens, heads, relations);
  }

  void apply() {
    for (int i = 0; i < heads.length; i++) {
      dayBeforeSubject(i);
      gerundAsAdjective(i);
      objectBehindLabel(i);
      aboutSoMany(i);
    }
    for (int i = 0; i < heads.length; i++) {
      ofBehindObject(i);
    }
  }

  /** "On Thursday Norway rejected": the day alone stands behind the preposition, the name behind it is the subject. */
  private void dayBeforeSubject(int name) {
    int preposition = heads[name];
    int verb = preposition < 0 ? -1 : heads[preposition];
    boolean behindPreposition = relations[name] == Relation.PREPOSITION_OBJECT
        && verb > name
        && preposition + 1 < name
        && heads[preposition + 1] == name
        && relations[preposition + 1] == Relation.COMPOUND
        && tokens.get(preposition + 1).lower().endsWith("day");
    if (!behindPreposition
        || !tokens.get(verb).pos().isVerb()
        || has(verb, Relation.SUBJECT)
        || has(verb, Relation.PASSIVE_SUBJECT)) {
      return;
    }
    int day = preposition + 1;
    heads[day] = preposition;
    relations[day] = Relation.PREPOSITION_OBJECT;
    heads[name] = verb;
    relations[name] =
        has(verb, Relation.PASSIVE_AUXILIARY) ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT;
  }

  /** "with visiting President Ahmadinejad", "of neighbouring Pakistan": the gerund only describes the name behind it. */
  private void gerundAsAdjective(int gerund) {
    int preposition = heads[gerund];
    int name = relations[gerund] == Relation.PREPOSITION_CLAUSE && preposition == gerund - 1
        ? first(gerund, Relation.OBJECT)
        : -1;
    boolean describes = name > gerund
        && tokens.get(name).pos().isName()
        && (tokens.get(gerund + 1).pos().isName()
            || tokens.get(gerund + 1).pos() == PartOfSpeech.ADJECTIVE)
        && DESCRIBING.contains(tokens.get(gerund).lower());
    if (!describes) {
      return;
    }
    int above = heads[preposition];
    int verb = above >= 0 && relations[above] == Relation.OBJECT ? heads[above] : above;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == gerund && i != name) {
        heads[i] = i > name ? verb : name;
      }
    }
    heads[name] = preposition;
    relations[name] = Relation.PREPOSITION_OBJECT;
    heads[gerund] = name;
    relations[gerund] = Relation.MODIFIER;
  }

  /** "dismissed as unacceptable a call to resign": a determiner behind the adjective begins the object. */
  private void objectBehindLabel(int noun) {
    int as = heads[noun];
    boolean behindAs = relations[noun] == Relation.PREPOSITION_OBJECT
        && as >= 0
        && as < noun
        && tokens.get(as).lower().equals("as")
        && as + 2 < noun
        && tokens.get(as + 1).pos() == PartOfSpeech.ADJECTIVE
        && tokens.get(as + 2).pos() == PartOfSpeech.DETERMINER
        && heads[as + 2] == noun
        && heads[as] >= 0
        && tokens.get(heads[as]).pos().isVerb()
        && !has(heads[as], Relation.OBJECT)
        && !has(heads[as], Relation.PASSIVE_AUXILIARY);
    if (behindAs) {
      heads[noun] = heads[as];
      relations[noun] = Relation.OBJECT;
      heads[as + 1] = as;
      relations[as + 1] = Relation.PREPOSITION_OBJECT;
    }
  }

  /** "said around 10 students were held": not around whom, but how many. */
  private void aboutSoMany(int noun) {
    int about = heads[noun];
    boolean rounded = relations[noun] == Relation.PREPOSITION_OBJECT
        && about > 0
        && about + 1 < noun
        && ROUNDING.contains(tokens.get(about).lower())
        && tokens.get(about + 1).pos() == PartOfSpeech.NUMBER
        && tokens.get(about - 1).pos().isVerb();
    int verb = rounded ? verbBehind(noun) : -1;
    if (verb >= 0 && !has(verb, Relation.SUBJECT) && !has(verb, Relation.PASSIVE_SUBJECT)) {
      attach(about, about + 1, Relation.ADVERB);
      attach(
          noun,
          verb,
          has(verb, Relation.PASSIVE_AUXILIARY) ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT);
    }
  }

  /** The finite verb that begins right behind a noun, or -1. */
  private int verbBehind(int noun) {
    int next = noun + 1;
    if (next >= heads.length || !tokens.get(next).pos().isVerb()) {
      return -1;
    }
    boolean auxiliary =
        relations[next] == Relation.PASSIVE_AUXILIARY || relations[next] == Relation.AUXILIARY;
    return auxiliary ? heads[next] : next;
  }

  /** "accused the government of Chad of arming them": of two such phrases the first belongs to the object before it. */
  private void ofBehindObject(int preposition) {
    int verb = heads[preposition];
    boolean behindObject = verb >= 0
        && preposition > verb + 1
        && tokens.get(preposition).lower().equals("of")
        && heads[preposition - 1] == verb
        && relations[preposition - 1] == Relation.OBJECT;
    if (!behindObject) {
      return;
    }
    for (int i = preposition + 1; i < heads.length; i++) {
      if (heads[i] == verb && tokens.get(i).lower().equals("of")) {
        heads[preposition] = preposition - 1;
        return;
      }
    }
  }
}
