package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Parses in, clauses out: active or passive, relative or participle, controlled or conjoined, the
 * rest of the engine sees only doer, undergoer, recipient, obliques and content.
 */
final class ClauseReader {
  /** Subjects are inherited through at most so many steps; deeper chains are parser noise. */
  private static final int DEEPEST = 6;

  private final Grammar grammar;
  private final Contrasts contrasts;

  ClauseReader(Grammar grammar) {
    this.grammar = grammar;
    this.contrasts = new Contrasts(grammar);
  }

  /** The clause of any token; adjectives and nouns are read as nominal predicates. */
  Clause at(Sentence sentence, int predicate) {
    PartOfSpeech pos = sentence.token(predicate).pos();
    if (isVerbal(sentence, predicate)) {
      return verbal(sentence, predicate);
    }
    Optional<Contrasts.Contrast> contrast = contrast(sentence, predicate);
    if (contrast.isPresent()) {
      return refusal(sentence, predicate, contrast.get());
    }
    return pos == PartOfSpeech.ADJECTIVE
            || pos == PartOfSpeech.ADVERB
            || pos == PartOfSpeech.PREPOSITION
        ? adjectival(sentence, predicate)
        : nominal(sentence, predicate);
  }

  /** Verbs, but not gerunds that have become nouns ("the bombing of Tripoli", "US bombing"). */
  static boolean isVerbal(Sentence sentence, int token) {
    if (isVerbTakenForNoun(sentence, token)) {
      return true;
    }
    if (!sentence.token(token).pos().isVerb()) {
      return false;
    }
    Relation relation = sentence.relation(token);
    if (relation == Relation.MODIFIER || relation == Relation.COMPOUND) {
      return false;
    }
    boolean gerund = sentence.token(token).pos() == PartOfSpeech.VERB_GERUND;
    boolean inPlaceOfNoun = relation == Relation.SUBJECT
        || relation == Relation.PASSIVE_SUBJECT
        || relation == Relation.PREPOSITION_OBJECT;
    if (gerund && inPlaceOfNoun && sentence.parse().dependant(token, Relation.OBJECT) < 0) {
      return false;
    }
    return !gerund
        || (sentence.parse().dependant(token, Relation.DETERMINER) < 0
            && sentence.parse().dependant(token, Relation.POSSESSOR) < 0);
  }

  /** "Chad and Togo hand over two trawlers": taggers take the plural verb of a headline for a noun. */
  private static boolean isVerbTakenForNoun(Sentence sentence, int token) {
    PartOfSpeech pos = sentence.token(token).pos();
    return (pos == PartOfSpeech.NOUN || pos == PartOfSpeech.NOUN_PLURAL)
        && sentence.relation(token) == Relation.ROOT
        && sentence.parse().dependant(token, Relation.SUBJECT) >= 0
        && sentence.parse().dependant(token, Relation.OBJECT) >= 0;
  }

  /** A verb in its base form after "to". */
  static boolean isInfinitive(Sentence sentence, int token) {
    return sentence.token(token).pos() == PartOfSpeech.VERB_BASE
        && sentence.parse().dependants(token, Relation.AUXILIARY).stream()
            .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.TO);
  }

  /** A relative clause behind a comma is told by the reporter, by the way: "Iran, which the Americans blame". */
  static boolean isBehindComma(Sentence sentence, int clause) {
    int first = sentence.parse().subtree(clause)[0];
    return first > 0 && sentence.token(first - 1).text().equals(",");
  }

  static boolean isPassive(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    if (parse.dependant(verb, Relation.PASSIVE_AUXILIARY) >= 0
        || parse.dependant(verb, Relation.PASSIVE_SUBJECT) >= 0) {
      return true;
    }
    boolean participle =
        sentence.token(verb).pos() == PartOfSpeech.VERB_PARTICIPLE || isOpening(sentence, verb);
    boolean finite = parse.dependant(verb, Relation.AUXILIARY) >= 0;
    if (!participle || finite) {
      return false;
    }
    Relation relation = sentence.relation(verb);
    if (relation == Relation.CONJUNCT) {
      int first = sentence.head(verb);
      return first >= 0
          && sentence.token(first).pos().isVerb()
          && isPassive(sentence, first)
          && parse.dependant(verb, Relation.SUBJECT) < 0;
    }
    return relation == Relation.NOUN_CLAUSE
        || relation == Relation.ADVERBIAL_CLAUSE
        || relation == Relation.OPEN_COMPLEMENT
        || parse.dependant(verb, Relation.AGENT) >= 0
        || (relation == Relation.ROOT
            && parse.dependant(verb, Relation.OBJECT) < 0
            && parse.dependant(verb, Relation.SUBJECT) < 0);
  }

  /** What a negation refuses beside something that is done willingly. */
  Optional<Contrasts.Contrast> contrast(Sentence sentence, int negation) {
    return contrasts.at(sentence, negation);
  }

  /** "ready to talk to Chad, but not about troops": the same doer, the same partners, another content. */
  private Clause refusal(Sentence sentence, int negation, Contrasts.Contrast contrast) {
    List<Argument> arguments = new ArrayList<>();
    Clause willing = at(sentence, contrast.willing());
    boolean undergoes = !willing.has(Argument.Role.DOER);
    for (Argument argument : willing.arguments()) {
      boolean refused = argument.head() == contrast.refused()
          || sentence.parse().dominates(argument.head(), contrast.refused());
      switch (argument.role()) {
        case DOER -> arguments.add(argument);
        case UNDERGOER -> {
          if (undergoes) {
            // "the envoys would be committed to": a state, not a deed.
            arguments.add(new Argument(Argument.Role.DOER, "", argument.head()));
          }
        }
        case OBLIQUE, RECIPIENT -> {
          if (!refused) {
            arguments.add(argument);
          }
        }
        default -> {}
      }
    }
    arguments.add(new Argument(Argument.Role.CONTENT, contrast.preposition(), contrast.refused()));
    return new Clause(sentence, negation, false, willing.carrier(), arguments);
  }

  /** "resigned amid protests": people in the street when, or why, something was done; a "rally" may be of shares. */
  boolean isOccasion(Sentence sentence, int noun) {
    return grammar.sureProtests().contains(sentence.token(noun).lemma())
        && occasionOf(sentence, noun) >= 0;
  }

  /** The word that a noun tells the occasion of: "resigned" of "resigned amid protests"; -1 when it tells none. */
  int occasionOf(Sentence sentence, int noun) {
    int preposition = sentence.head(noun);
    if (preposition < 0 || sentence.relation(noun) != Relation.PREPOSITION_OBJECT) {
      return -1;
    }
    if (grammar.occasionPrepositions().contains(sentence.token(preposition).lower())) {
      return sentence.head(preposition);
    }
    int face = sentence.head(preposition);
    boolean ofOccasion = face >= 0
        && sentence.token(preposition).lower().equals("of")
        && grammar.occasionNouns().contains(sentence.token(face).lemma())
        && sentence.relation(face) == Relation.PREPOSITION_OBJECT;
    int outer = ofOccasion ? sentence.head(face) : -1;
    boolean opens = outer >= 0
        && (sentence.token(outer).lower().equals("in")
            || grammar.occasionPrepositions().contains(sentence.token(outer).lower()));
    return opens ? sentence.head(outer) : -1;
  }

  /** "Asked why the talks failed, he said": taggers take the participle for the past tense. */
  private static boolean isOpening(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    return verb == 0
        && sentence.token(verb).pos() == PartOfSpeech.VERB_PAST
        && sentence.relation(verb) == Relation.ADVERBIAL_CLAUSE
        && parse.dependant(verb, Relation.SUBJECT) < 0
        && parse.dependant(verb, Relation.OBJECT) < 0;
  }

  // ---- verbs

  private Clause verbal(Sentence sentence, int verb) {
    Set<Argument> arguments = new LinkedHashSet<>();
    boolean passive = isPassive(sentence, verb);
    Argument.Role subjectRole = passive ? Argument.Role.UNDERGOER : Argument.Role.DOER;
    for (int subject : subjects(sentence, verb, 0)) {
      arguments.add(new Argument(subjectRole, "", subject));
    }
    for (int object : objects(sentence, verb)) {
      arguments.add(new Argument(Argument.Role.UNDERGOER, "", object));
    }
    dependants(sentence, verb, arguments);
    return new Clause(sentence, verb, passive, verb, new ArrayList<>(arguments));
  }

  /** The tokens that stand as subject, found through relative pronouns, conjunction and control. */
  private List<Integer> subjects(Sentence sentence, int verb, int depth) {
    List<Integer> found = new ArrayList<>(2);
    if (depth > DEEPEST) {
      return found;
    }
    for (int subject : sentence
        .parse()
        .dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSE_SUBJECT)) {
      if (grammar.isRelativePronoun(sentence, subject)) {
        int antecedent = whoDoes(sentence, verb, subject, antecedent(sentence, verb));
        found.add(antecedent >= 0 ? antecedent : subject);
      } else if (sentence.token(subject).pos() != PartOfSpeech.EXISTENTIAL) {
        found.add(subject);
      }
    }
    if (found.isEmpty()) {
      found.addAll(amounts(sentence, verb));
    }
    return found.isEmpty() ? inherited(sentence, verb, depth) : found;
  }

  /** "Between 30 and 40 policemen were captured": parsers hang the subject on the first word. */
  private List<Integer> amounts(Sentence sentence, int verb) {
    List<Integer> found = new ArrayList<>(1);
    for (int amount : sentence.parse().dependants(verb, Relation.PREPOSITION)) {
      boolean first = amount == sentence.parse().subtree(verb)[0]
          && amount < verb
          && grammar.countingPrepositions().contains(sentence.token(amount).lower());
      for (int noun : first
          ? sentence.parse().dependants(amount, Relation.PREPOSITION_OBJECT)
          : List.<Integer>of()) {
        boolean counted = sentence.parse().dependants(noun, Relation.MODIFIER).stream()
            .anyMatch(n -> sentence.token(n).pos() == PartOfSpeech.NUMBER);
        if (counted && noun < verb) {
          found.add(noun);
        }
      }
    }
    return found;
  }

  /** The noun that the relative clause around this verb hangs on, or -1. */
  private static int antecedent(Sentence sentence, int verb) {
    int at = verb;
    for (int steps = 0; at >= 0 && steps < DEEPEST; steps++) {
      if (sentence.relation(at) == Relation.RELATIVE_CLAUSE) {
        return sentence.head(at);
      }
      if (sentence.relation(at) != Relation.CONJUNCT
          && sentence.relation(at) != Relation.OPEN_COMPLEMENT
          && sentence.relation(at) != Relation.COMPLEMENT) {
        return -1;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  /**
   * "a border between Chad and Sudan, which bombed rebels": grounds do nothing to anybody, so the name right before the
   * pronoun does it.
   */
  private int whoDoes(Sentence sentence, int verb, int pronoun, int antecedent) {
    int name = pronoun - 2;
    boolean nothingActs = antecedent >= 0
        && antecedent < name
        && grammar.inertNouns().contains(sentence.token(antecedent).lemma())
        && !isPassive(sentence, verb)
        && sentence.parse().dependant(verb, Relation.OBJECT) >= 0;
    return nothingActs
            && sentence.token(pronoun - 1).text().equals(",")
            && sentence.token(name).pos().isName()
        ? name
        : antecedent;
  }

  private List<Integer> inherited(Sentence sentence, int verb, int depth) {
    int head = sentence.head(verb);
    if (head < 0) {
      return List.of();
    }
    boolean headIsVerb = sentence.token(head).pos().isVerb();
    return switch (sentence.relation(verb)) {
      case CONJUNCT -> headIsVerb ? subjects(sentence, head, depth + 1) : List.of();
      case OPEN_COMPLEMENT, COMPLEMENT, OBJECT_PREDICATE -> controlled(sentence, verb, head, depth);
      case ADVERBIAL_CLAUSE, PARATAXIS ->
        headIsVerb ? subjects(sentence, head, depth + 1) : List.of();
      case NOUN_CLAUSE ->
        sentence.token(verb).pos() == PartOfSpeech.VERB_BASE
            ? nominalDoers(sentence, head, depth)
            : speaking(sentence, head, depth);
      case RELATIVE_CLAUSE -> List.of(head);
      case PREPOSITION_CLAUSE -> behindPreposition(sentence, head, depth);
      default -> List.of();
    };
  }

  /** "parliament passed a resolution criticising him": whoever passed it criticises. */
  private List<Integer> speaking(Sentence sentence, int noun, int depth) {
    int verb = sentence.head(noun);
    boolean written = grammar.mouthpieces().contains(sentence.token(noun).lemma())
        && sentence.relation(noun) == Relation.OBJECT
        && verb >= 0
        && !isCarriedBelow(sentence, noun)
        && nominalDoers(sentence, noun, depth).isEmpty();
    List<Integer> writers = written ? subjects(sentence, verb, depth + 1) : List.of();
    return writers.isEmpty() ? List.of(noun) : writers;
  }

  /** "released a statement issued on Monday": who issued it is asked of the statement, so it cannot be told here. */
  private boolean isCarriedBelow(Sentence sentence, int noun) {
    int carrier = carrier(sentence, noun);
    return carrier != noun
        && sentence.head(carrier) == noun
        && sentence.relation(carrier) == Relation.NOUN_CLAUSE;
  }

  /** "asked Pompeo to send": Pompeo sends; "promised Pompeo to send": the promiser; "was asked to send": the asked. */
  private List<Integer> controlled(Sentence sentence, int verb, int head, int depth) {
    if (sentence.token(head).pos() == PartOfSpeech.ADJECTIVE) {
      return whoIs(sentence, head, depth);
    }
    if (!sentence.token(head).pos().isVerb()) {
      return nominalDoers(sentence, head, depth);
    }
    if (sentence.relation(verb) == Relation.COMPLEMENT
        && sentence.parse().dependant(verb, Relation.MARKER) >= 0) {
      return List.of();
    }
    if (!grammar.subjectControl().contains(sentence.token(head).lemma())) {
      List<Integer> asked = new ArrayList<>(sentence.parse().dependants(head, Relation.OBJECT));
      for (int dative : sentence.parse().dependants(head, Relation.DATIVE)) {
        asked.addAll(nounsBehind(sentence, dative));
      }
      for (int link : sentence.parse().dependants(head, Relation.PREPOSITION)) {
        String asking =
            sentence.token(head).lemma() + " " + sentence.token(link).lower();
        if (grammar.askedBehind().contains(asking)) {
          asked.addAll(nounsBehind(sentence, link));
        }
      }
      asked.removeIf(t -> !isNominal(sentence, t));
      if (!asked.isEmpty()) {
        return asked;
      }
    }
    return taskOf(sentence, subjects(sentence, head, depth + 1), depth);
  }

  /** "the army's mission is to train recruits": whose task it is does it. */
  private List<Integer> taskOf(Sentence sentence, List<Integer> subjects, int depth) {
    if (subjects.size() != 1
        || !grammar.taskNouns().contains(sentence.token(subjects.get(0)).lemma())) {
      return subjects;
    }
    List<Integer> doers = nominalDoers(sentence, subjects.get(0), depth + 1);
    List<Integer> owners = doers.isEmpty() ? owners(sentence, subjects.get(0)) : doers;
    return owners.isEmpty() ? subjects : owners;
  }

  /** "is due to meet", "ready to help": whoever is due meets. */
  private List<Integer> whoIs(Sentence sentence, int adjective, int depth) {
    int head = sentence.head(adjective);
    if (head < 0 || depth > DEEPEST) {
      return List.of();
    }
    if (sentence.token(head).pos().isVerb()) {
      return subjects(sentence, head, depth + 1);
    }
    return sentence.relation(adjective) == Relation.MODIFIER ? List.of(head) : List.of();
  }

  /** "accused Iran of attacking": Iran attacks; "after attacking": the subject of the main verb. */
  private List<Integer> behindPreposition(Sentence sentence, int preposition, int depth) {
    int governor = sentence.head(preposition);
    for (int steps = 0;
        governor >= 0 && steps < 3 && sentence.token(governor).pos() == PartOfSpeech.PREPOSITION;
        steps++) {
      governor = sentence.head(governor);
    }
    if (governor < 0) {
      return List.of();
    }
    if (!sentence.token(governor).pos().isVerb()) {
      List<Integer> owning = owning(sentence, preposition, governor);
      return owning.isEmpty() ? nominalDoers(sentence, governor, depth) : owning;
    }
    boolean ofObject = preposition > 0
        && (sentence.token(preposition).lower().equals("of")
            || sentence.token(preposition).lower().equals("for")
            || sentence.token(preposition).lower().equals("from"));
    List<Integer> objects =
        sentence.parse().dependants(governor, Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    return ofObject && !objects.isEmpty() ? objects : subjects(sentence, governor, depth + 1);
  }

  private List<Integer> nominalDoers(Sentence sentence, int noun, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Integer> doers = new ArrayList<>();
    Set<Argument> arguments = new LinkedHashSet<>();
    nounDependants(sentence, noun, arguments);
    for (Argument argument : arguments) {
      if (argument.role() == Argument.Role.DOER || argument.role() == Argument.Role.POSSESSOR) {
        doers.add(argument.head());
      }
    }
    int carrier = carrier(sentence, noun);
    if (carrier != noun) {
      doers.addAll(subjects(sentence, carrier, depth + 1));
    }
    return doers.isEmpty()
            && grammar.courseWords().contains(sentence.token(noun).lower())
        ? owners(sentence, noun)
        : doers;
  }

  /** "Malian efforts to expel": a word of a name before the noun says whose they are; phrases "of" do, too. */
  private static List<Integer> owners(Sentence sentence, int noun) {
    List<Integer> owners = new ArrayList<>(
        sentence.parse().dependants(noun, Relation.MODIFIER, Relation.COMPOUND).stream()
            .filter(d -> Character.isUpperCase(sentence.token(d).text().charAt(0)))
            .toList());
    for (int of : sentence.parse().dependants(noun, Relation.PREPOSITION)) {
      if (sentence.token(of).lower().equals("of")) {
        owners.addAll(sentence.parse().dependants(of, Relation.PREPOSITION_OBJECT));
      }
    }
    return owners;
  }

  private List<Integer> objects(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    List<Integer> found = new ArrayList<>(2);
    for (int object : parse.dependants(verb, Relation.OBJECT)) {
      if (!grammar.isRelativePronoun(sentence, object)) {
        found.add(object);
      } else if (antecedent(sentence, verb) >= 0) {
        found.add(antecedent(sentence, verb));
      }
    }
    if (found.isEmpty()
        && sentence.relation(verb) == Relation.RELATIVE_CLAUSE
        && !isPassive(sentence, verb)) {
      boolean ownSubject = parse.dependants(verb, Relation.SUBJECT).stream()
          .anyMatch(s -> !grammar.isRelativePronoun(sentence, s));
      if (ownSubject) {
        found.add(sentence.head(verb));
      }
    }
    if (found.isEmpty() && !isPassive(sentence, verb)) {
      found.addAll(calledUpon(sentence, verb));
    }
    if (found.isEmpty() && !isPassive(sentence, verb)) {
      for (int next : parse.dependants(verb, Relation.CONJUNCT)) {
        boolean near = next - verb <= 3 && sentence.token(next).pos().isVerb();
        if (near && parse.dependant(next, Relation.SUBJECT) < 0) {
          found.addAll(parse.dependants(next, Relation.OBJECT));
        }
      }
    }
    return found;
  }

  /** "let free six nurses": parsers take an object that they do not expect for somebody spoken to. */
  private static List<Integer> calledUpon(Sentence sentence, int verb) {
    return sentence.parse().dependants(verb, Relation.VOCATIVE).stream()
        .filter(t -> t > verb
            && IntStream.range(verb + 1, t)
                .noneMatch(i -> sentence.token(i).pos() == PartOfSpeech.PUNCTUATION))
        .toList();
  }

  private void dependants(Sentence sentence, int verb, Set<Argument> arguments) {
    for (int d : sentence.parse().dependants(verb)) {
      switch (sentence.relation(d)) {
        case DATIVE -> {
          if (isNominal(sentence, d)) {
            arguments.add(new Argument(Argument.Role.RECIPIENT, "", d));
          } else {
            prepositional(sentence, d, arguments, Argument.Role.OBLIQUE);
          }
        }
        case AGENT -> prepositional(sentence, d, arguments, Argument.Role.DOER);
        case PREPOSITION, ADVERB, PARTICLE, MARKER ->
          prepositional(sentence, d, arguments, Argument.Role.OBLIQUE);
        case COMPLEMENT, OPEN_COMPLEMENT -> {
          arguments.add(new Argument(Argument.Role.CONTENT, "", d));
          smallClause(sentence, d, arguments);
        }
        case ADVERBIAL_CLAUSE -> {
          // "offered for the first time to meet": parsers take the content for a purpose.
          if (isInfinitive(sentence, d)) {
            arguments.add(new Argument(Argument.Role.CONTENT, "", d));
          }
        }
        case ATTRIBUTE, ADJECTIVE_COMPLEMENT, OBJECT_PREDICATE ->
          arguments.add(new Argument(Argument.Role.ATTRIBUTE, "", d));
        default -> {}
      }
    }
  }

  /** "found him guilty": the subject of a clause without a verb undergoes. */
  private static void smallClause(Sentence sentence, int clause, Set<Argument> arguments) {
    boolean verbless = !sentence.token(clause).pos().isVerb()
        && sentence.parse().dependant(clause, Relation.MARKER) < 0;
    if (verbless) {
      for (int subject : sentence.parse().dependants(clause, Relation.SUBJECT)) {
        arguments.add(new Argument(Argument.Role.UNDERGOER, "", subject));
      }
    }
  }

  /** The nouns and clauses behind a preposition, and behind those that hang on it ("out of", "to and from"). */
  private void prepositional(
      Sentence sentence, int preposition, Set<Argument> arguments, Argument.Role role) {
    prepositional(
        sentence,
        preposition,
        grammar.preposition(sentence.token(preposition).lower()),
        arguments,
        role);
  }

  private void prepositional(
      Sentence sentence,
      int preposition,
      String word,
      Set<Argument> arguments,
      Argument.Role role) {
    for (int d : sentence.parse().dependants(preposition)) {
      switch (sentence.relation(d)) {
        case PREPOSITION_OBJECT, OBJECT ->
          arguments.add(new Argument(role, word, meantBehind(sentence, preposition, d)));
        case PREPOSITION_CLAUSE ->
          arguments.add(new Argument(
              sentence.token(d).pos().isVerb() ? Argument.Role.CONTENT : role, word, d));
        case PREPOSITION -> {
          // "according to the army" is not "to the army".
          boolean opaque = grammar.opaquePrepositions().contains(word);
          prepositional(
              sentence,
              d,
              opaque ? word : grammar.preposition(sentence.token(d).lower()),
              arguments,
              role);
        }
        case CONJUNCT -> {
          if (sentence.token(d).pos() == PartOfSpeech.PREPOSITION) {
            prepositional(sentence, d, arguments, role);
          }
        }
        default -> {}
      }
    }
  }

  /** "with whom he will talk": the noun that the clause hangs on. */
  private int meantBehind(Sentence sentence, int preposition, int object) {
    int antecedent = grammar.isRelativePronoun(sentence, object) && sentence.head(preposition) >= 0
        ? antecedent(sentence, sentence.head(preposition))
        : -1;
    return antecedent >= 0 ? antecedent : object;
  }

  private static List<Integer> nounsBehind(Sentence sentence, int token) {
    return isNominal(sentence, token)
        ? List.of(token)
        : sentence.parse().dependants(token, Relation.PREPOSITION_OBJECT);
  }

  static boolean isNominal(Sentence sentence, int token) {
    PartOfSpeech pos = sentence.token(token).pos();
    return pos.isNoun()
        || pos == PartOfSpeech.PRONOUN
        || pos == PartOfSpeech.NUMBER
        || pos == PartOfSpeech.DETERMINER
        || pos == PartOfSpeech.ADJECTIVE
        || pos == PartOfSpeech.QUESTION_WORD;
  }

  // ---- nouns and adjectives

  private Clause nominal(Sentence sentence, int noun) {
    Set<Argument> arguments = new LinkedHashSet<>();
    nounDependants(sentence, noun, arguments);
    aimedAt(sentence, noun, arguments);
    int carrier = carrier(sentence, noun);
    if (carrier != noun) {
      lightVerb(sentence, carrier, noun, arguments);
    }
    boolean saidWhose = arguments.stream()
        .anyMatch(a -> a.role() == Argument.Role.DOER || a.role() == Argument.Role.POSSESSOR);
    if (!saidWhose) {
      judged(sentence, noun)
          .forEach(doer -> arguments.add(new Argument(Argument.Role.DOER, "", doer)));
    }
    return new Clause(sentence, noun, false, carrier, new ArrayList<>(arguments));
  }

  /** "blamed Iran for the attack", "was jailed over the killing": whoever is judged for a deed has done it. */
  private List<Integer> judged(Sentence sentence, int noun) {
    int preposition = sentence.head(noun);
    int verb = sentence.relation(noun) == Relation.PREPOSITION_OBJECT && preposition >= 0
        ? sentence.head(preposition)
        : -1;
    List<Integer> blamed = blamed(sentence, noun);
    if (!blamed.isEmpty()) {
      return blamed;
    }
    List<Integer> playing = inRole(sentence, noun);
    if (!playing.isEmpty()) {
      return playing;
    }
    if (verb >= 0 && grammar.ownedNouns().contains(sentence.token(verb).lemma())) {
      return owning(sentence, preposition, verb);
    }
    boolean judges = verb >= 0
        && grammar.judgingPrepositions().contains(sentence.token(preposition).lower())
        && grammar.judgingVerbs().contains(sentence.token(verb).lemma())
        && isVerbal(sentence, verb);
    if (!judges) {
      return List.of();
    }
    return isPassive(sentence, verb) ? subjects(sentence, verb, 0) : objects(sentence, verb);
  }

  /** "claimed responsibility for kidnapping her": who owns up to a deed has done it. */
  private List<Integer> owning(Sentence sentence, int preposition, int owned) {
    int owning = sentence.head(owned);
    boolean owns = owning >= 0
        && grammar.ownedNouns().contains(sentence.token(owned).lemma())
        && sentence.token(preposition).lower().equals("for")
        && isVerbal(sentence, owning)
        && grammar.owningVerbs().contains(sentence.token(owning).lemma());
    return owns ? subjects(sentence, owning, 0) : List.of();
  }

  /** "an attack targeting a convoy", "a blast occurred, aimed at guards": whom a deed told by a noun is on. */
  private void aimedAt(Sentence sentence, int noun, Set<Argument> arguments) {
    List<Integer> clauses =
        new ArrayList<>(sentence.parse().dependants(noun, Relation.NOUN_CLAUSE));
    if (sentence.relation(noun) == Relation.SUBJECT) {
      clauses.addAll(
          sentence.parse().dependants(sentence.head(noun), Relation.ADVERBIAL_CLAUSE).stream()
              .filter(c -> c > noun && sentence.parse().dependant(c, Relation.MARKER) < 0)
              .toList());
    }
    for (int clause : clauses) {
      if (!grammar.aimingVerbs().contains(sentence.token(clause).lemma())) {
        continue;
      }
      if (sentence.token(clause).pos() == PartOfSpeech.VERB_GERUND) {
        for (int object : sentence.parse().dependants(clause, Relation.OBJECT)) {
          arguments.add(new Argument(Argument.Role.OBLIQUE, "on", object));
        }
      } else {
        for (int link : sentence.parse().dependants(clause, Relation.PREPOSITION)) {
          for (int object : sentence.parse().dependants(link, Relation.PREPOSITION_OBJECT)) {
            arguments.add(new Argument(Argument.Role.OBLIQUE, "on", object));
          }
        }
      }
    }
  }

  /** "his role in the abduction of a writer": whose role it is takes part in the abduction. */
  private List<Integer> inRole(Sentence sentence, int noun) {
    int deed = sentence.relation(noun) == Relation.CONJUNCT ? sentence.head(noun) : noun;
    int preposition = sentence.head(deed);
    int above =
        sentence.relation(deed) == Relation.PREPOSITION_OBJECT ? sentence.head(preposition) : -1;
    // "denied their part in the raid": parsers hang the preposition on the verb.
    boolean onVerb = above >= 0
        && preposition > 0
        && isVerbal(sentence, above)
        && sentence.relation(preposition - 1) == Relation.OBJECT;
    int role = onVerb ? preposition - 1 : above;
    return role >= 0
            && grammar.rolePrepositions().contains(sentence.token(preposition).lower())
            && grammar.roleNouns().contains(sentence.token(role).lemma())
        ? sentence.parse().dependants(role, Relation.POSSESSOR)
        : List.of();
  }

  /** "an attack blamed on rebels", "which the government blamed on rebels". */
  private List<Integer> blamed(Sentence sentence, int noun) {
    List<Integer> verbs = new ArrayList<>(
        sentence.parse().dependants(noun, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE));
    Relation relation = sentence.relation(noun);
    if (relation == Relation.OBJECT || relation == Relation.PASSIVE_SUBJECT) {
      verbs.add(sentence.head(noun));
    }
    for (int verb : verbs) {
      if (!grammar.blamingVerbs().contains(sentence.token(verb).lemma())) {
        continue;
      }
      for (int link : sentence.parse().dependants(verb, Relation.PREPOSITION, Relation.DATIVE)) {
        if (grammar.blamingPrepositions().contains(sentence.token(link).lower())) {
          return sentence.parse().dependants(link, Relation.PREPOSITION_OBJECT);
        }
      }
    }
    return List.of();
  }

  private void nounDependants(Sentence sentence, int noun, Set<Argument> arguments) {
    agentsBehindUndergoers(sentence, noun, arguments);
    for (int d : sentence.parse().dependants(noun)) {
      switch (sentence.relation(d)) {
        case POSSESSOR -> arguments.add(new Argument(Argument.Role.POSSESSOR, "", d));
        case COMPOUND, MODIFIER -> arguments.add(new Argument(Argument.Role.MODIFIER, "", d));
        // "for kidnapping two Germans": taggers take the gerund for a noun.
        case OBJECT -> arguments.add(new Argument(Argument.Role.OBLIQUE, "of", d));
        case AGENT -> prepositional(sentence, d, arguments, Argument.Role.DOER);
        case PREPOSITION, DATIVE ->
          prepositional(
              sentence,
              d,
              arguments,
              sentence.token(d).lower().equals("by") ? Argument.Role.DOER : Argument.Role.OBLIQUE);
        case NOUN_CLAUSE -> {
          if (sentence.token(d).pos() == PartOfSpeech.VERB_BASE || isThatClause(sentence, d)) {
            arguments.add(new Argument(Argument.Role.CONTENT, "", d));
          } else {
            // "talks held by", "a request made by": the participle's agent is the noun's doer.
            for (int agent : sentence.parse().dependants(d, Relation.AGENT)) {
              prepositional(sentence, agent, arguments, Argument.Role.DOER);
            }
            // "a deal reached between Chad and Libya": between whom, the noun's own phrase would
            // say.
            for (int link : sentence.parse().dependants(d, Relation.PREPOSITION)) {
              if (grammar.mutualPrepositions().contains(sentence.token(link).lower())) {
                prepositional(sentence, link, arguments, Argument.Role.OBLIQUE);
              }
            }
          }
        }
        case RELATIVE_CLAUSE -> {
          // "the demand that Chad free him": parsers take what has a subject and an object of its
          // own for a relative.
          if (isThatClause(sentence, d) && sentence.parse().dependant(d, Relation.OBJECT) >= 0) {
            arguments.add(new Argument(Argument.Role.CONTENT, "", d));
          }
        }
        case COMPLEMENT, OPEN_COMPLEMENT ->
          arguments.add(new Argument(Argument.Role.CONTENT, "", d));
        default -> {}
      }
    }
  }

  /** Whether a clause begins with "that" and has a subject besides it. */
  private static boolean isThatClause(Sentence sentence, int verb) {
    return sentence.parse().dependants(verb, Relation.MARKER, Relation.ADVERB).stream()
            .anyMatch(that -> sentence.token(that).lower().equals("that"))
        && sentence.parse().dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).stream()
            .anyMatch(subject -> !sentence.token(subject).lower().equals("that"));
  }

  /** "the beating of a monk by two soldiers": parsers hang the soldiers on the monk. */
  private void agentsBehindUndergoers(Sentence sentence, int noun, Set<Argument> arguments) {
    for (int of : sentence.parse().dependants(noun, Relation.PREPOSITION)) {
      if (!sentence.token(of).lower().equals("of")) {
        continue;
      }
      for (int undergoer : sentence.parse().dependants(of, Relation.PREPOSITION_OBJECT)) {
        for (int by :
            sentence.parse().dependants(undergoer, Relation.PREPOSITION, Relation.AGENT)) {
          if (sentence.token(by).lower().equals("by")) {
            prepositional(sentence, by, arguments, Argument.Role.DOER);
          }
        }
      }
    }
  }

  /** The light verb above a noun, through "a round of", or the noun itself. */
  private int carrier(Sentence sentence, int noun) {
    int at = noun;
    for (int steps = 0; steps < DEEPEST; steps++) {
      int head = sentence.head(at);
      if (head < 0) {
        return noun;
      }
      Relation relation = sentence.relation(at);
      boolean underVerb = relation == Relation.OBJECT
          || relation == Relation.PASSIVE_SUBJECT
          || relation == Relation.RELATIVE_CLAUSE;
      if (underVerb && grammar.isLight(sentence, head)) {
        return head;
      }
      boolean container = relation == Relation.PREPOSITION_OBJECT
          && sentence.head(head) >= 0
          && grammar.containers().contains(sentence.token(sentence.head(head)).lemma());
      boolean takingPart = relation == Relation.PREPOSITION_OBJECT
          && sentence.head(head) >= 0
          && grammar.isLight(sentence, sentence.head(head));
      if (takingPart && sentence.token(head).lower().equals("in")) {
        return sentence.head(head);
      }
      if (relation == Relation.CONJUNCT) {
        at = head;
      } else if (container) {
        at = sentence.head(head);
      } else {
        return relativeCarrier(sentence, noun);
      }
    }
    return noun;
  }

  /** "the attack that they launched", "talks held in Geneva". */
  private int relativeCarrier(Sentence sentence, int noun) {
    for (int d :
        sentence.parse().dependants(noun, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)) {
      if (grammar.isLight(sentence, d)
          && (isPassive(sentence, d) || objects(sentence, d).contains(noun))) {
        return d;
      }
    }
    return noun;
  }

  private void lightVerb(Sentence sentence, int verb, int noun, Set<Argument> arguments) {
    Clause clause = verbal(sentence, verb);
    for (Argument argument : clause.arguments()) {
      boolean same = argument.head() == noun || sentence.parse().dominates(argument.head(), noun);
      if (same) {
        continue;
      }
      switch (argument.role()) {
        case DOER, RECIPIENT, OBLIQUE -> arguments.add(argument);
        case CONTENT -> arguments.add(argument);
        case UNDERGOER -> {
          if (clause.passive() && sentence.relation(noun) == Relation.PREPOSITION_OBJECT) {
            // "the army is engaged in a battle"
            arguments.add(new Argument(Argument.Role.DOER, "", argument.head()));
          }
        }
        default -> {}
      }
    }
  }

  /** "is ready for talks": the adjective's doer is the subject of the verb above it. */
  private Clause adjectival(Sentence sentence, int adjective) {
    Set<Argument> arguments = new LinkedHashSet<>();
    dependants(sentence, adjective, arguments);
    int head = sentence.head(adjective);
    boolean predicate = head >= 0
        && sentence.token(head).pos().isVerb()
        && (sentence.relation(adjective) == Relation.ADJECTIVE_COMPLEMENT
            || sentence.relation(adjective) == Relation.ATTRIBUTE
            || sentence.relation(adjective) == Relation.PREPOSITION
            || sentence.relation(adjective) == Relation.ADVERB
            || sentence.relation(adjective) == Relation.OPEN_COMPLEMENT);
    if (predicate) {
      for (int subject : subjects(sentence, head, 0)) {
        arguments.add(new Argument(Argument.Role.DOER, "", subject));
      }
      for (Argument argument : verbal(sentence, head).arguments()) {
        if ((argument.role() == Argument.Role.OBLIQUE || argument.role() == Argument.Role.CONTENT)
            && argument.head() != adjective) {
          arguments.add(argument);
        }
      }
    } else if (sentence.relation(adjective) == Relation.MODIFIER && head >= 0) {
      arguments.add(new Argument(Argument.Role.DOER, "", head));
    }
    return new Clause(
        sentence, adjective, false, predicate ? head : adjective, new ArrayList<>(arguments));
  }
}
