package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Coding;
import org.dragoman.knowledge.EventEntry;
import org.dragoman.knowledge.EventFrames;
import org.dragoman.knowledge.Frame;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.ontology.QuadClass;

/** Finds the frames that fit a clause. */
final class FrameMatcher {
  /** Words of an idiom may have this many others between them: "took to the crowded streets". */
  private static final int WIDEST_GAP = 4;

  /** Of a phrase in a list, hyphens counted. */
  private static final int LONGEST_PHRASE = 5;

  // How much a filled element says for a frame, found by coding the examples: words of the object
  // say most, an object that the frame leaves unexplained speaks against it.
  private static final int LISTED = 6;
  private static final int LISTED_DOER = 3;
  private static final int LISTED_AMONG = 3;
  private static final int EACH_FURTHER_WORD = 2;
  private static final int UNEXPLAINED = 4;

  /** The act of entries that threaten. */
  private static final String THREATEN = "threaten";

  private static final CameoCode PROTEST = new CameoCode("14");

  /** The act of entries that demand. */
  private static final String DEMAND = "demand";

  /** Stands in frames for anybody with a name of a person. */
  private static final String PERSON = "person";

  /** Stands in frames for any party, force or body with a name. */
  private static final String NAMED_BODY = "named-body";

  /** Stands in frames for any place with a name. */
  private static final String PLACE = "place";

  private final EventFrames frames;
  private final Grammar grammar;
  private final Codes codes;

  private final Contrasts contrasts;

  FrameMatcher(EventFrames frames, Codes codes, Grammar grammar) {
    this.contrasts = new Contrasts(grammar);
    this.frames = frames;
    this.codes = codes;
    this.grammar = grammar;
  }

  /** A wording of an entry as it stands in a sentence. */
  private record Found(EventFrames.Wording wording, List<Integer> words, Frame.Anchor anchor) {
    EventEntry entry() {
      return wording.entry();
    }

    /** Whether the frame turns on this word. */
    boolean turns(Frame frame) {
      return frame.anchor() == anchor && frame.isAbout(wording.words());
    }
  }

  /** Whether any entry has this word as verb, noun or adjective. */
  boolean knows(Sentence sentence, int token) {
    return !wordings(sentence, token).isEmpty();
  }

  /** The types of the entries that have this word, of those that name one by themselves. */
  Set<PloverType> listed(Sentence sentence, int token) {
    Set<PloverType> types = new TreeSet<>();
    for (Found found : wordings(sentence, token)) {
      codes.plover(found.entry().coding()).ifPresent(p -> types.add(p.type()));
    }
    return types;
  }

  /** The quad class of a code. */
  Optional<QuadClass> quad(CameoCode code) {
    return codes
        .plover(new Coding(code, Optional.empty(), ""))
        .map(p -> p.type().quad());
  }

  /** All frames that fit, best first; ties in the order of the knowledge. */
  List<Binding> match(Clause clause, ParticipantFinder participants) {
    List<Binding> bindings = new ArrayList<>();
    for (Found found : wordings(clause.sentence(), clause.predicate())) {
      for (Frame frame : found.entry().frames()) {
        if (found.turns(frame)) {
          new Attempt(clause, found, frame, participants, grammar).bind().ifPresent(bindings::add);
        }
      }
    }
    bindings.sort((a, b) -> Integer.compare(b.score(), a.score()));
    return bindings;
  }

  private List<Found> wordings(Sentence sentence, int token) {
    List<Found> found = new ArrayList<>(2);
    String lemma = sentence.token(token).lemma();
    PartOfSpeech pos = sentence.token(token).pos();
    if (ClauseReader.isVerbal(sentence, token)) {
      String whole = hyphenated(sentence, token);
      List<EventFrames.Wording> verbs = frames.verbs(whole);
      for (EventFrames.Wording wording : verbs.isEmpty() ? frames.verbs(lemma) : verbs) {
        forward(sentence, token, wording.words())
            .ifPresent(words -> found.add(new Found(wording, words, Frame.Anchor.VERB)));
      }
    } else if ((pos.isNoun() && !isInOrderTo(sentence, token)) || pos == PartOfSpeech.VERB_GERUND) {
      for (EventFrames.Wording wording : frames.nouns(lemma)) {
        backward(sentence, token, wording.words())
            .ifPresent(words -> found.add(new Found(wording, words, Frame.Anchor.NOUN)));
      }
      if (pos == PartOfSpeech.VERB_GERUND) {
        for (EventFrames.Wording wording : frames.nouns(sentence.token(token).lower())) {
          backward(sentence, token, wording.words())
              .ifPresent(words -> found.add(new Found(wording, words, Frame.Anchor.NOUN)));
        }
      }
    }
    boolean describes = pos == PartOfSpeech.ADJECTIVE
        || (pos == PartOfSpeech.VERB_PARTICIPLE && isState(sentence, token))
        || pos == PartOfSpeech.ADVERB
        || pos == PartOfSpeech.PREPOSITION;
    if (describes && !isPlainNegation(sentence, token)) {
      for (EventFrames.Wording wording : frames.adjectives(sentence.token(token).lower())) {
        forward(sentence, token, wording.words())
            .ifPresent(words -> found.add(new Found(wording, words, Frame.Anchor.ADJECTIVE)));
      }
    }
    return found;
  }

  /** A "not" that leaves nothing out of what somebody is willing to do. */
  private boolean isPlainNegation(Sentence sentence, int token) {
    return grammar.negations().contains(sentence.token(token).lower())
        && contrasts.at(sentence, token).isEmpty();
  }

  /** "is prepared to help", but not "has prepared a plan" or "is being prepared": those are deeds. */
  private static boolean isState(Sentence sentence, int participle) {
    List<Integer> passive = sentence.parse().dependants(participle, Relation.PASSIVE_AUXILIARY);
    return passive.isEmpty()
        ? sentence.parse().dependant(participle, Relation.AUXILIARY) < 0
        : passive.stream().noneMatch(p -> sentence.token(p).pos() == PartOfSpeech.VERB_GERUND);
  }

  /** "in order to" orders nothing. */
  private static boolean isInOrderTo(Sentence sentence, int noun) {
    return noun > 0
        && sentence.token(noun - 1).lower().equals("in")
        && noun + 1 < sentence.size()
        && sentence.token(noun + 1).pos() == PartOfSpeech.TO;
  }

  /** The parser's tokens part "test-fired" into three; the verb is "test-fire". */
  private static String hyphenated(Sentence sentence, int verb) {
    return verb >= 2 && sentence.token(verb - 1).text().equals("-")
        ? sentence.token(verb - 2).lower() + "-" + sentence.token(verb).lemma()
        : sentence.token(verb).lemma();
  }

  /** The tokens of a wording from its first word on, or nothing. */
  private Optional<List<Integer>> forward(Sentence sentence, int first, List<String> words) {
    List<Integer> tokens = new ArrayList<>(words.size());
    tokens.add(first);
    int at = first;
    for (int w = 1; w < words.size(); w++) {
      int next = -1;
      for (int i = at + 1; i < sentence.size() && i <= at + WIDEST_GAP + (w == 1 ? 4 : 0); i++) {
        boolean same = sentence.token(i).lemma().equals(words.get(w))
            || sentence.token(i).lower().equals(words.get(w));
        if (same && sentence.parse().dominates(first, i)) {
          next = i;
          break;
        }
      }
      String after = w + 1 < words.size() ? words.get(w + 1) : "";
      if (next < 0
          || (w == 1 && !hangsNear(sentence, first, next, after))
          || isOfOtherVerb(sentence, first, next)) {
        return Optional.empty();
      }
      tokens.add(next);
      at = next;
    }
    return Optional.of(tokens);
  }

  /** "refused to go on paying for food" refuses no food: another verb stands between. */
  private static boolean isOfOtherVerb(Sentence sentence, int verb, int token) {
    int above = sentence.head(token);
    for (int steps = 0; above >= 0 && above != verb && steps <= WIDEST_GAP; steps++) {
      if (above > verb && above < token && ClauseReader.isVerbal(sentence, above)) {
        return true;
      }
      above = sentence.head(above);
    }
    return false;
  }

  /** A particle or preposition must hang on the verb itself; other words may hang deeper. */
  private boolean hangsNear(Sentence sentence, int verb, int token, String after) {
    PartOfSpeech pos = sentence.token(token).pos();
    boolean small = pos == PartOfSpeech.PREPOSITION
        || pos == PartOfSpeech.PARTICLE
        || pos == PartOfSpeech.ADVERB
        || pos == PartOfSpeech.TO;
    return !small
        || (((sentence.head(token) == verb && !isFarAdverb(sentence, verb, token))
                || token == verb + 1
                || isOfInfinitive(sentence, verb, token, after))
            && !isOfDay(sentence, token));
  }

  /** "failed on Friday to renew": the word after "to" is the next of the idiom. */
  private static boolean isOfInfinitive(Sentence sentence, int verb, int to, String after) {
    int infinitive = sentence.head(to);
    return sentence.token(to).pos() == PartOfSpeech.TO
        && infinitive >= 0
        && sentence.head(infinitive) == verb
        && sentence.token(infinitive).lemma().equals(after);
  }

  /** "called the king on Friday" calls on nobody. */
  private boolean isOfDay(Sentence sentence, int preposition) {
    int day = sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT);
    return day >= 0 && grammar.calendarNames().contains(sentence.token(day).lower());
  }

  /** "rose to a million in March, up from": an adverb behind a comma belongs to what follows. */
  private static boolean isFarAdverb(Sentence sentence, int verb, int token) {
    return sentence.token(token).pos() == PartOfSpeech.ADVERB
        && token > verb + 1
        && sentence.token(token - 1).pos() == PartOfSpeech.PUNCTUATION;
  }

  private static Optional<List<Integer>> backward(Sentence sentence, int last, List<String> words) {
    List<Integer> tokens = new ArrayList<>(words.size());
    int at = last;
    tokens.add(last);
    for (int w = words.size() - 2; w >= 0; w--) {
      at--;
      if (at >= 0 && sentence.token(at).text().equals("-")) {
        at--;
      }
      if (at < 0
          || !(sentence.token(at).lemma().equals(words.get(w))
              || sentence.token(at).lower().equals(words.get(w)))) {
        return Optional.empty();
      }
      tokens.add(0, at);
    }
    return Optional.of(tokens);
  }

  /** Whether the phrase headed by this token ends in one of these words or phrases. */
  static boolean headedBy(Sentence sentence, int head, Set<String> words) {
    return headWords(sentence, head, words) > 0;
  }

  /** How many tokens the longest of these phrases has that the phrase ends in; 0 for none. */
  private static int headWords(Sentence sentence, int head, Set<String> words) {
    if (words.isEmpty()) {
      return 0;
    }
    String lemmas = sentence.token(head).lemma();
    String written = sentence.token(head).lower();
    int longest = isListed(words, lemmas) || isListed(words, written) ? 1 : 0;
    for (int i = head - 1; i >= 0 && i > head - LONGEST_PHRASE; i--) {
      lemmas = sentence.token(i).lemma() + " " + lemmas;
      written = sentence.token(i).lower() + " " + written;
      if (isListed(words, lemmas) || isListed(words, written)) {
        longest = head - i + 1;
      }
    }
    return longest;
  }

  /** The parser's tokens part "cease-fire" into three. */
  private static boolean isListed(Set<String> words, String phrase) {
    return words.contains(phrase)
        || (phrase.contains(" - ") && words.contains(phrase.replace(" - ", "-")));
  }

  /** One try to fit one frame to one clause. */
  private static final class Attempt {
    private final Clause clause;
    private final Sentence sentence;
    private final Found found;
    private final Frame frame;
    private final ParticipantFinder participants;
    private final Grammar grammar;
    private final Set<Integer> sources = new LinkedHashSet<>();
    private final Set<Integer> targets = new LinkedHashSet<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<Integer> named = new HashSet<>();
    private int content = -1;
    private int score;

    Attempt(
        Clause clause, Found found, Frame frame, ParticipantFinder participants, Grammar grammar) {
      this.grammar = grammar;
      this.clause = clause;
      this.sentence = clause.sentence();
      this.found = found;
      this.frame = frame;
      this.participants = participants;
    }

    Optional<Binding> bind() {
      score = 5 * (found.words().size() - 1);
      used.addAll(found.words());
      for (Frame.Element element : frame.elements()) {
        boolean filled = fill(element);
        boolean unsaidSource = element.slot() == Frame.Slot.SOURCE
            && element.before()
            && mayBeUnsaid()
            && !isSaidOtherwise(element);
        if (!filled && !element.optional() && !unsaidSource) {
          return Optional.empty();
        }
      }
      if (frame.anchor() == Frame.Anchor.VERB && (hasUnfitDoer() || warnsOfOthers())) {
        return Optional.empty();
      }
      if (isNobodysProtest()) {
        return Optional.empty();
      }
      if (frame.anchor() == Frame.Anchor.VERB && leavesObject()) {
        score -= UNEXPLAINED;
      }
      return Optional.of(new Binding(
          clause,
          found.entry(),
          frame,
          found.words(),
          List.copyOf(sources),
          List.copyOf(targets),
          named,
          content,
          score));
    }

    /** The doer is unsaid in a passive, before a noun, in a headline or in an infinitive. */
    private boolean mayBeUnsaid() {
      return frame.anchor() != Frame.Anchor.VERB || !clause.has(Argument.Role.DOER);
    }

    /** A frame of crowds that block roads is none of a state that imposes blockades. */
    private boolean isSaidOtherwise(Frame.Element element) {
      return !element.words().isEmpty() && (clause.has(Argument.Role.DOER) || clause.passive());
    }

    /** A doer that is said but is nobody: the storm killed, the report rejected. */
    private boolean hasUnfitDoer() {
      return !frame.nothing()
          && clause.has(Argument.Role.DOER)
          && sources.isEmpty()
          && frame.elements().stream().noneMatch(e -> e.before() && !isSource(e.slot()));
    }

    /** Who threatens speaks of himself: "warned that Peru would attack" is no threat of the one who warns. */
    private boolean warnsOfOthers() {
      int subject = content < 0 || !found.entry().act().equals(THREATEN)
          ? -1
          : sentence.parse().dependant(content, Relation.SUBJECT);
      if (subject < 0 || sources.isEmpty()) {
        return false;
      }
      List<Actor> doers = participants.one(sentence, subject).actors();
      if (doers.isEmpty() && sentence.token(subject).pos() == PartOfSpeech.PRONOUN) {
        return false;
      }
      return sources.stream()
          .noneMatch(s -> participants.one(sentence, s).actors().equals(doers)
              || participants.isOwnState(sentence, subject, s));
    }

    /** States protest in notes, and a candidate's rally is his campaign: neither is people in the street. */
    private boolean isNobodysProtest() {
      if (frame.nothing()
          || !found.entry().coding().cameo().isWithin(PROTEST)
          || sources.isEmpty()) {
        return false;
      }
      Actor.Kind alone = frame.anchor() == Frame.Anchor.NOUN ? Actor.Kind.PERSON : Actor.Kind.STATE;
      return sources.stream().allMatch(s -> {
        Finding finding = participants.one(sentence, s);
        return finding.how() == Finding.How.DIRECT
            && sentence.token(s).pos().isName()
            && finding.actors().stream().allMatch(a -> a.kind() == alone);
      });
    }

    /** "officials insisted that they would not yield": who speaks demands nothing of himself. */
    private boolean isSpeaker(int token) {
      List<Actor> meant = participants.one(sentence, token).actors();
      return sentence.token(token).pos() == PartOfSpeech.PRONOUN
          && !meant.isEmpty()
          && sources.stream()
              .anyMatch(s -> participants.one(sentence, s).actors().equals(meant));
    }

    private static boolean isSource(Frame.Slot slot) {
      return slot == Frame.Slot.SOURCE || slot == Frame.Slot.SOURCES;
    }

    /** "fired rockets" is more than "fired": an object that no element takes. */
    private boolean leavesObject() {
      return clause.all(Argument.Role.UNDERGOER).stream()
          .anyMatch(a -> !used.contains(a.head()) && a.head() != content);
    }

    private boolean fill(Frame.Element element) {
      for (int head : candidates(element)) {
        if (used.contains(head) && element.slot() != Frame.Slot.CONTENT) {
          continue;
        }
        if (accept(element, head)) {
          return true;
        }
      }
      return false;
    }

    private boolean accept(Frame.Element element, int head) {
      if (element.slot() == Frame.Slot.WORDS || element.words().isEmpty()) {
        return acceptSlot(element, head);
      }
      int listed = listed(element, head);
      if (listed == 0
          && (isModalOrPerson(element, head)
              || isPlace(element, head)
              || isTitled(element, head))) {
        listed = 1;
      }
      boolean accepted = listed > 0 && acceptSlot(element, head);
      if (accepted) {
        score += (element.before() ? LISTED_DOER : LISTED) + EACH_FURTHER_WORD * (listed - 1);
      }
      return accepted;
    }

    /** How many words of the element's lists head the phrase, also behind "hundreds of". */
    private int listed(Frame.Element element, int head) {
      int listed = headWords(sentence, head, element.words());
      if (listed == 0 && grammar.containers().contains(sentence.token(head).lemma())) {
        for (int of : sentence.parse().dependants(head, Relation.PREPOSITION)) {
          for (int object : sentence.parse().dependants(of, Relation.PREPOSITION_OBJECT)) {
            listed = Math.max(listed, headWords(sentence, object, element.words()));
          }
        }
      }
      return listed;
    }

    /** "trucks, radios and other equipment": any member of what is named together may be the listed word. */
    private boolean isListedAmong(Frame.Element element, int head) {
      return !frame.nothing()
          && !element.before()
          && ParticipantFinder.joined(sentence, head).stream()
              .anyMatch(member -> headWords(sentence, member, element.words()) > 0);
    }

    /** Of a content clause its modal may be listed, of somebody with a name the word "person". */
    private boolean isModalOrPerson(Frame.Element element, int head) {
      if (element.slot() == Frame.Slot.CONTENT) {
        return sentence.parse().dependants(head, Relation.AUXILIARY).stream()
            .anyMatch(aux -> element.words().contains(sentence.token(aux).lower()));
      }
      if (element.words().contains(NAMED_BODY)
          && sentence.token(head).pos().isName()
          && participants.direct(sentence, head).actors().stream()
              .anyMatch(a -> a.kind() == Actor.Kind.ORGANISATION)) {
        return true;
      }
      return element.words().contains(PERSON)
          && participants.direct(sentence, head).actors().stream()
              .anyMatch(a -> a.kind() == Actor.Kind.PERSON || isOfNation(a, head));
    }

    /** "President Keita" is a president. */
    private boolean isTitled(Frame.Element element, int head) {
      return element.slot() != Frame.Slot.CONTENT
          && sentence.token(head).pos().isName()
          && sentence.parse().dependants(head, Relation.COMPOUND).stream()
              .anyMatch(title -> isListed(element.words(), sentence.token(title).lower()));
    }

    private boolean isPlace(Frame.Element element, int head) {
      return element.words().contains(PLACE) && participants.isPlace(sentence, head);
    }

    /** "two Germans" are persons as much as "two German nationals". */
    private boolean isOfNation(Actor actor, int head) {
      return actor.kind() == Actor.Kind.PEOPLE
          && Character.isUpperCase(sentence.token(head).text().charAt(0));
    }

    private boolean isFinite(int head) {
      return sentence.token(head).pos().isVerb()
          && sentence.parse().dependants(head, Relation.AUXILIARY).stream()
              .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.MODAL);
    }

    /** "said Peru must leave" demands something of Peru; "said prices must fall" and "said we must wait" of nobody. */
    private boolean isAskedOfSomebody(int head) {
      return sentence.parse().dependants(head, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).stream()
          .anyMatch(s -> !participants.isOneself(sentence, s)
              && !isSpeaker(s)
              && sources.stream().noneMatch(o -> participants.isOwnState(sentence, s, o))
              && participants.one(sentence, s).how() == Finding.How.DIRECT);
    }

    private boolean acceptSlot(Frame.Element element, int head) {
      switch (element.slot()) {
        case SOURCE -> {
          return acceptActor(head, sources, targets);
        }
        case SOURCES -> {
          return acceptActor(head, sources, targets) && areSeveral();
        }
        case TARGET -> {
          return acceptActor(head, targets, sources);
        }
        case CONTENT -> {
          if (found.entry().act().equals(DEMAND) && isFinite(head) && !isAskedOfSomebody(head)) {
            return false;
          }
          content = head;
          score += isMarked(element, head) ? 2 + 2 * EACH_FURTHER_WORD : 2;
          return true;
        }
        case PLACE -> {
          score += 1;
          return true;
        }
        case WORDS -> {
          return acceptWords(element, head);
        }
      }
      return false;
    }

    /** "asked whether the king would come": the frame names the word that opens the clause. */
    private boolean isMarked(Frame.Element element, int clauseHead) {
      return !element.prepositions().isEmpty()
          && sentence.parse().dependants(clauseHead, Relation.MARKER).stream()
              .anyMatch(m -> element.prepositions().contains(sentence.token(m).lower()));
    }

    private boolean areSeveral() {
      long several = sources.stream()
          .flatMap(s -> participants.one(sentence, s).actors().stream())
          .distinct()
          .count();
      score += several > 1 ? EACH_FURTHER_WORD : 0;
      return several > 1 || sources.stream().anyMatch(this::isOfMembers);
    }

    /** "EU leaders discussed the budget": several of a body of states are of several states. */
    private boolean isOfMembers(int head) {
      return sentence.token(head).pos() == PartOfSpeech.NOUN_PLURAL
          && participants.one(sentence, head).actors().stream()
              .map(a -> a.codeOn(LocalDate.MAX).country().toLowerCase(Locale.ROOT))
              .anyMatch(grammar.bodiesOfStates()::contains);
    }

    private boolean acceptActor(int head, Set<Integer> into, Set<Integer> others) {
      if (frame.nothing()) {
        if (sentence.token(head).pos() == PartOfSpeech.POSSESSIVE_PRONOUN) {
          return false;
        }
        // Words that are no event need nobody political around them.
        used.add(head);
        score += 2;
        return true;
      }
      if (isEachOther(head) && into == targets && sources.size() > 1) {
        // "Chad and Sudan accused each other": the first of them accuses the last.
        List<Integer> both = new ArrayList<>(sources);
        int last = both.get(both.size() - 1);
        sources.remove(last);
        targets.add(last);
        used.add(head);
        score += 3;
        return true;
      }
      List<Finding> findings = participants.all(sentence, head);
      findings.removeIf(f -> others.contains(f.token()));
      if (into == sources && isThreatOfThing(head)) {
        return false;
      }
      if (findings.isEmpty()) {
        return false;
      }
      for (int token : ParticipantFinder.joined(sentence, head)) {
        into.add(token);
        used.add(token);
      }
      score += findings.get(0).how() == Finding.How.DIRECT ? 3 : 2;
      return true;
    }

    /** "a raid in Chad threatened to deepen the crisis": things threaten nobody, whosever they are. */
    private boolean isThreatOfThing(int head) {
      return found.entry().act().equals(THREATEN)
          && frame.anchor() == Frame.Anchor.VERB
          && participants.one(sentence, head).how() == Finding.How.INSIDE
          && !grammar.mouthpieces().contains(sentence.token(head).lemma())
          && !grammar.containers().contains(sentence.token(head).lemma())
          && sentence.token(head).pos() == PartOfSpeech.NOUN;
    }

    private boolean isEachOther(int head) {
      String before = head == 0 ? "" : sentence.token(head - 1).lower();
      String word = sentence.token(head).lower();
      return (word.equals("other") && before.equals("each"))
          || (word.equals("another") && before.equals("one"));
    }

    private boolean acceptWords(Frame.Element element, int head) {
      int listed = element.words().isEmpty() ? 0 : listed(element, head);
      boolean among = listed == 0 && isListedAmong(element, head);
      if (!element.words().isEmpty() && listed == 0 && !among) {
        return false;
      }
      if (element.possessor() != Frame.Slot.WORDS) {
        Set<Integer> into = element.possessor() == Frame.Slot.SOURCE ? sources : targets;
        Set<Integer> others = element.possessor() == Frame.Slot.SOURCE ? targets : sources;
        boolean owned = false;
        for (int owner : sentence
            .parse()
            .dependants(head, Relation.POSSESSOR, Relation.COMPOUND, Relation.MODIFIER)) {
          owned = owned || acceptActor(owner, into, others);
        }
        if (!owned) {
          return false;
        }
      }
      used.add(head);
      named.add(head);
      score += listed == 0 ? 0 : LISTED + EACH_FURTHER_WORD * (listed - 1);
      score += among ? LISTED_AMONG : 0;
      return true;
    }

    /** Tokens that may fill an element, likeliest first. */
    private List<Integer> candidates(Frame.Element element) {
      Set<Integer> heads = new LinkedHashSet<>();
      if (element.slot() == Frame.Slot.CONTENT) {
        contents(element, heads);
      } else if (!element.prepositions().isEmpty()) {
        obliques(element, heads);
      } else if (element.before()) {
        doers(heads);
      } else {
        undergoers(heads, !element.words().isEmpty());
        if (element.slot() == Frame.Slot.TARGET && frame.anchor() == Frame.Anchor.VERB) {
          leaveTheGiven(heads);
        }
      }
      return new ArrayList<>(heads);
    }

    private void doers(Set<Integer> heads) {
      if (frame.anchor() == Frame.Anchor.NOUN) {
        add(heads, Argument.Role.POSSESSOR);
        addModifiers(heads);
      }
      add(heads, Argument.Role.DOER);
      if (frame.anchor() == Frame.Anchor.ADJECTIVE && clause.passive()) {
        // "is opposed to": a participle read as an adjective says what its subject is like.
        add(heads, Argument.Role.UNDERGOER);
      }
    }

    private void addModifiers(Set<Integer> heads) {
      for (Argument argument : clause.all(Argument.Role.MODIFIER)) {
        if (participants.direct(sentence, argument.head()).how() == Finding.How.DIRECT) {
          heads.add(argument.head());
        }
      }
    }

    private void undergoers(Set<Integer> heads, boolean listed) {
      int last = found.words().get(found.words().size() - 1);
      if (found.words().size() > 1 && sentence.token(last).pos() == PartOfSpeech.PREPOSITION) {
        heads.addAll(sentence.parse().dependants(last, Relation.PREPOSITION_OBJECT));
      }
      if (found.words().size() > 1 && sentence.token(last).pos() == PartOfSpeech.TO) {
        heads.addAll(sentence.parse().dependants(last, Relation.PREPOSITION_OBJECT));
      }
      heads.addAll(objectsOfIdiom());
      add(heads, Argument.Role.UNDERGOER);
      if (listed) {
        // "called him a liar"
        add(heads, Argument.Role.ATTRIBUTE);
      }
      for (Argument argument : clause.all(Argument.Role.RECIPIENT)) {
        heads.add(argument.head());
      }
      if (frame.anchor() == Frame.Anchor.NOUN) {
        for (Argument argument : clause.all(Argument.Role.OBLIQUE)) {
          if (argument.preposition().equals("of")) {
            heads.add(argument.head());
          }
        }
      }
    }

    /**
     * "gave the rebels Libyan rifles": what the frame lists is given, so somebody else gets it. Parsers take "gave the
     * army permission" for a permission of the army.
     */
    private void leaveTheGiven(Set<Integer> heads) {
      for (Frame.Element given : frame.elements()) {
        boolean object = given.slot() == Frame.Slot.WORDS
            && given.possessor() == Frame.Slot.WORDS
            && !given.before()
            && given.prepositions().isEmpty()
            && !given.words().isEmpty();
        for (int head : object ? List.copyOf(heads) : List.<Integer>of()) {
          if (listed(given, head) == 0) {
            continue;
          }
          heads.remove(head);
          int article = sentence.parse().dependant(head, Relation.DETERMINER);
          boolean giving =
              grammar.givingVerbs().contains(sentence.token(clause.predicate()).lemma());
          for (int receiver : sentence.parse().dependants(head, Relation.COMPOUND)) {
            boolean own = article >= 0 && article < receiver;
            if (receiver == head - 1 && (own || giving)) {
              heads.add(receiver);
            }
          }
          heads.add(head);
        }
      }
    }

    private void add(Set<Integer> heads, Argument.Role role) {
      for (Argument argument : clause.all(role)) {
        heads.add(argument.head());
      }
    }

    /** The clause's own prepositional phrases, then those that hang on its arguments. */
    private void obliques(Frame.Element element, Set<Integer> heads) {
      boolean by = element.prepositions().contains("by");
      for (Argument argument : clause.arguments()) {
        if (element.prepositions().contains(argument.preposition())
            || (by
                && argument.role() == Argument.Role.DOER
                && frame.anchor() == Frame.Anchor.NOUN)) {
          heads.add(argument.head());
        }
      }
      for (Argument argument : clause.arguments()) {
        if (argument.role() != Argument.Role.CONTENT
            && argument.role() != Argument.Role.DOER
            && !grammar.opaquePrepositions().contains(argument.preposition())
            && !grammar.asides().contains(sentence.token(argument.head()).lemma())) {
          // "sends food and other aid to Mali": parsers hang the recipient on the last of the
          // goods.
          for (int head : ParticipantFinder.joined(sentence, argument.head())) {
            below(head, element.prepositions(), heads, 0);
          }
        }
      }
      below(clause.predicate(), element.prepositions(), heads, 0);
      for (int word : found.words()) {
        if (isFurtherVerb(word)) {
          below(word, element.prepositions(), heads, 0);
          sentence
              .parse()
              .dependants(word, Relation.OBJECT, Relation.ATTRIBUTE)
              .forEach(object -> below(object, element.prepositions(), heads, 0));
        }
      }
    }

    private void below(int token, Set<String> prepositions, Set<Integer> heads, int depth) {
      if (depth > 2) {
        return;
      }
      for (int p : sentence
          .parse()
          .dependants(token, Relation.PREPOSITION, Relation.DATIVE, Relation.AGENT)) {
        boolean opaque = grammar.opaquePrepositions().contains(sentence.token(p).lower())
            && !prepositions.contains(sentence.token(p).lower());
        if (opaque) {
          continue;
        }
        for (int object : sentence
            .parse()
            .dependants(p, Relation.PREPOSITION_OBJECT, Relation.PREPOSITION_CLAUSE)) {
          if (prepositions.contains(grammar.preposition(sentence.token(p).lower()))) {
            heads.add(object);
          }
          if (!grammar.asides().contains(sentence.token(object).lemma())) {
            below(object, prepositions, heads, depth + 1);
          }
        }
      }
    }

    /**
     * "to CONTENT" wants an infinitive, "whether CONTENT" that very word, "that CONTENT" any other clause with a subject
     * of its own.
     */
    private boolean isOfKind(Frame.Element element, int clauseHead) {
      if (isMarked(element, clauseHead)) {
        return true;
      }
      boolean infinitive = ClauseReader.isInfinitive(sentence, clauseHead);
      return element.prepositions().contains(infinitive ? "to" : "that");
    }

    /** Clauses first, then nouns: the object, or what stands behind the element's prepositions. */
    private void contents(Frame.Element element, Set<Integer> heads) {
      if (!element.prepositions().isEmpty()) {
        obliques(element, heads);
        for (Argument argument : clause.all(Argument.Role.CONTENT)) {
          if (element.prepositions().contains(argument.preposition())
              || (argument.preposition().isEmpty() && isOfKind(element, argument.head()))) {
            heads.add(argument.head());
          }
        }
        // "set aside funds to rebuild schools": parsers hang the purpose on the funds.
        for (Argument argument : clause.all(Argument.Role.UNDERGOER)) {
          boolean explained = used.contains(argument.head());
          for (int purpose : explained
              ? sentence
                  .parse()
                  .dependants(argument.head(), Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
              : List.<Integer>of()) {
            if (ClauseReader.isInfinitive(sentence, purpose) && isOfKind(element, purpose)) {
              heads.add(purpose);
            }
          }
        }
        return;
      }
      add(heads, Argument.Role.CONTENT);
      for (int word : found.words()) {
        heads.addAll(sentence.parse().dependants(word, Relation.PREPOSITION_CLAUSE));
      }
      for (Argument argument : clause.all(Argument.Role.UNDERGOER)) {
        heads.addAll(sentence.parse().dependants(argument.head(), Relation.NOUN_CLAUSE));
        if (!used.contains(argument.head())
            || participants.direct(sentence, argument.head()).how() != Finding.How.DIRECT) {
          heads.add(argument.head());
        }
      }
      int last = found.words().get(found.words().size() - 1);
      heads.addAll(sentence.parse().dependants(last, Relation.PREPOSITION_OBJECT));
      heads.addAll(objectsOfIdiom());
      heads.removeAll(found.words());
    }

    /** "failed to reach agreement": the object hangs on the last verb of the idiom. */
    private List<Integer> objectsOfIdiom() {
      int last = found.words().get(found.words().size() - 1);
      return isFurtherVerb(last)
          ? sentence.parse().dependants(last, Relation.OBJECT, Relation.ATTRIBUTE)
          : List.of();
    }

    private boolean isFurtherVerb(int word) {
      return word != clause.predicate() && sentence.token(word).pos().isVerb();
    }
  }
}
