package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.Coding;
import org.dragoman.knowledge.Signatures;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.QuadClass;

/** Sentence in, acts out: each predicate's best frame, composed with its content, and its factuality. */
final class ActFinder {
  /** How many rejected frames an act remembers. */
  private static final int MOST_CONSIDERED = 3;

  /** The act of what somebody offers, plans or is ready for. */
  private static final String OFFER = "offer";

  /** The act of deciding: what is decided stands for itself where a frame reads it. */
  private static final String REJECT = "reject";

  private static final String PROMISE = "promise";

  static final String DECIDE = "decide";

  private static final String AGREE = "agree";

  private static final CameoCode ASSAULT = new CameoCode("18");
  private static final CameoCode COERCION = new CameoCode("17");
  private static final CameoCode FIGHT = new CameoCode("19");
  private static final CameoCode FORCE_POSTURE = new CameoCode("15");
  private static final CameoCode BAN = new CameoCode("1722");
  private static final CameoCode PROTEST = new CameoCode("14");
  private static final CameoCode INQUIRY = new CameoCode("09");
  private static final CameoCode YIELD = new CameoCode("08");

  /** What lasts until somebody ends it: protests, embargoes, sieges and curfews. */
  private static final List<CameoCode> MEASURES =
      List.of(PROTEST, new CameoCode("16"), COERCION, new CameoCode("191"));

  private static final CameoCode STATEMENT = new CameoCode("01");
  private static final CameoCode CONTACT = new CameoCode("04");
  private static final CameoCode PRAISE = new CameoCode("05");

  private final ClauseReader clauses;
  private final FrameMatcher matcher;
  private final ContentFinder contents;
  private final FactualityJudge judge;
  private final ParticipantFinder participants;
  private final ProVerbs proVerbs;
  private final OnlySaid onlySaid;

  /** What the frames read of each word so far: contents ask again for what stands by itself, too. */
  private final Map<Position, List<Binding>> read = new HashMap<>();

  ActFinder(
      ClauseReader clauses,
      FrameMatcher matcher,
      ContentFinder contents,
      FactualityJudge judge,
      ParticipantFinder participants,
      ProVerbs proVerbs,
      OnlySaid onlySaid) {
    this.proVerbs = proVerbs;
    this.clauses = clauses;
    this.matcher = matcher;
    this.contents = contents;
    this.judge = judge;
    this.participants = participants;
    this.onlySaid = onlySaid;
  }

  /** All acts of a sentence in order, those without an own predicate left out. */
  List<Act> acts(Sentence sentence) {
    List<Act> acts = readings(sentence);
    List<Act> kept =
        withoutCarriers(acts.stream().map(act -> saidInContact(act, acts)).toList());
    kept.addAll(proVerbs.takenUp(sentence, acts));
    return kept;
  }

  /** All that the frames read, also what is only asked, denied or named in passing. */
  List<Act> readings(Sentence sentence) {
    List<Act> acts = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      if (mayBePredicate(sentence, token)) {
        act(sentence, token).ifPresent(acts::add);
      }
    }
    return acts;
  }

  /** "telephoned her to congratulate her": what is said in a meeting or a call is said. */
  private static Act saidInContact(Act act, List<Act> acts) {
    Sentence sentence = act.clause().sentence();
    boolean purpose = act.judgement().holds() == Signatures.Holds.HYPOTHETICAL
        && sentence.relation(act.predicate()) == Relation.ADVERBIAL_CLAUSE
        && ClauseReader.isInfinitive(sentence, act.predicate())
        && isOfWords(act);
    for (Act contact : acts) {
      if (purpose
          && contact.coding().type().isEmpty()
          && contact.coding().cameo().isWithin(CONTACT)
          && contact.judgement().holds() == Signatures.Holds.ASSERTED
          && sentence.head(act.predicate()) == contact.predicate()) {
        return act.with(contact.judgement());
      }
    }
    return act;
  }

  /** "ready to talk, but not about troops". */
  private boolean refusesBeside(Clause clause) {
    return clauses.contrast(clause.sentence(), clause.predicate()).isPresent();
  }

  private static boolean isOfWords(Act act) {
    return !act.binding().entry().act().isEmpty() || act.coding().cameo().isWithin(PRAISE);
  }

  /** "Call it theft", "Help the poor": what the reader is told to do nobody has done. */
  private static boolean isImperative(Sentence sentence, int token) {
    return sentence.token(token).pos() == PartOfSpeech.VERB_BASE
        && sentence.relation(token) == Relation.ROOT
        && sentence
            .parse()
            .dependants(token, Relation.SUBJECT, Relation.AUXILIARY)
            .isEmpty()
        && token == 0
        && !sentence.heading();
  }

  private boolean mayBePredicate(Sentence sentence, int token) {
    Relation relation = sentence.relation(token);
    return relation != Relation.AUXILIARY
        && relation != Relation.PASSIVE_AUXILIARY
        && !sentence.token(token).pos().isName()
        && matcher.knows(sentence, token);
  }

  private Optional<Act> act(Sentence sentence, int token) {
    if (isImperative(sentence, token)) {
      return Optional.empty();
    }
    Clause clause = clauses.at(sentence, token);
    List<Binding> bindings = bindings(sentence, token);
    if (bindings.isEmpty()) {
      return Optional.empty();
    }
    Binding best = bindings.get(0);
    if (best.frame().nothing()) {
      return Optional.empty();
    }
    if (onlySaid.holds(sentence, best)) {
      return Optional.empty();
    }
    boolean saidByItself =
        !best.entry().act().isEmpty() && !best.sources().isEmpty() && clause.carrier() == token;
    FactualityJudge.Judgement judgement =
        judge.judge(clause, saidByItself, codingOf(best).cameo());
    if (refusesBeside(clause) && judgement.isOpen()) {
      // "would be ready to talk, but not about troops": what he is not ready for he refuses now.
      judgement = judgement.done();
    }
    boolean refused =
        judgement.refused() && composed(codingOf(best).cameo(), REJECT).isPresent();
    if (refused) {
      judgement = new FactualityJudge.Judgement(
          Signatures.Holds.ASSERTED,
          judgement.claimant(),
          false,
          judgement.reporters(),
          judgement.because());
    }
    List<String> considered = new ArrayList<>();
    for (Binding other : bindings.subList(1, Math.min(bindings.size(), 1 + MOST_CONSIDERED))) {
      considered.add(
          other.frame().where().cited() + " " + other.entry().name() + ": fills less of its frame");
    }
    Optional<ContentFinder.Found> content = content(sentence, best);
    Coding coding = codingOf(best);
    if (best.frame().gives().isEmpty() && content.isPresent()) {
      coding = content.get().coding();
    }
    if (decidesAgainst(sentence, best)) {
      // "decided not to send troops" promises nothing.
      coding = content(sentence, best, REJECT).map(ContentFinder.Found::coding).orElse(coding);
    }
    Optional<CameoCode> told = codeOfContent(sentence, best);
    Optional<Coding> threat = threat(clause, best, coding, judgement, told);
    if (threat.isPresent()) {
      coding = threat.get();
      judgement = judgement.done();
    } else if (judge.isAttempt(judgement, coding.cameo())) {
      judgement = judgement.holding(Signatures.Holds.ASSERTED);
    }
    if (judge.isCourse(judgement, coding.cameo())) {
      judgement = judgement.holding(Signatures.Holds.PLANNED);
    }
    if (isAppointment(best, coding.cameo(), judgement)) {
      judgement = judgement.holding(Signatures.Holds.PLANNED);
    }
    if (judge.strives(sentence, token, best.content())
        || judge.isOfAKind(clause, coding.cameo())
        || isStanding(clause, coding.cameo())) {
      return Optional.empty();
    }
    if (refused && coding.cameo().isWithin(STATEMENT)) {
      // "will not tolerate": what is no act when it is done is one when it is refused.
      coding = composed(coding.cameo(), REJECT).orElse(coding);
      refused = false;
    }
    if (coding.cameo().isWithin(STATEMENT)) {
      // "decided to paint the wall": deciding is an act only by what it decides.
      return Optional.empty();
    }
    return Optional.of(new Act(
        best,
        coding,
        content,
        told.filter(code -> !code.isWithin(STATEMENT)).isPresent(),
        judgement,
        judge.isReported(clause),
        refused,
        considered));
  }

  /**
   * What is done against somebody if he does not yield is threatened: "may halt aid if the fighting goes on". So is
   * what somebody is ready for: "prepared to impose martial law".
   */
  private Optional<Coding> threat(
      Clause clause,
      Binding best,
      Coding coding,
      FactualityJudge.Judgement judgement,
      Optional<CameoCode> told) {
    boolean open = judgement.isOpen();
    if (best.sources().isEmpty()) {
      return Optional.empty();
    }
    if (best.entry().act().isEmpty()) {
      boolean announced = judgement.holds() == Signatures.Holds.PLANNED
          && isForce(coding.cameo())
          && isSelf(clause.sentence(), judgement.claimant(), best.sources());
      return announced || (open && judge.isConditional(clause))
          ? composed(coding.cameo(), "threaten")
          : Optional.empty();
    }
    return best.entry().act().equals(OFFER)
        ? told.filter(this::isAgainst).flatMap(code -> composed(code, "threaten"))
        : Optional.empty();
  }

  /** "agreed to meet", "decided to visit": what both look forward to is still to come; an offer to meet has been made. */
  private static boolean isAppointment(
      Binding best, CameoCode code, FactualityJudge.Judgement judgement) {
    return code.isWithin(Settings.MEETING)
        && (best.entry().act().equals(AGREE) || best.entry().act().equals(DECIDE))
        && judgement.isTold();
  }

  /** "the troops deployed in Mali", "the party is banned there": how things stand is no act of sending or banning. */
  private static boolean isStanding(Clause clause, CameoCode code) {
    Sentence sentence = clause.sentence();
    boolean state = sentence.relation(clause.predicate()) == Relation.NOUN_CLAUSE
        || (sentence.parse().dependants(clause.predicate(), Relation.PASSIVE_AUXILIARY).stream()
                .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.VERB_PRESENT)
            && sentence.parse().dependant(clause.predicate(), Relation.AUXILIARY) < 0);
    return (code.isWithin(FORCE_POSTURE) || code.isWithin(BAN))
        && clause.passive()
        && !clause.has(Argument.Role.DOER)
        && state;
  }

  /** Force that nobody decides by vote: what somebody announces that he will do by force he threatens. */
  private static boolean isForce(CameoCode code) {
    return code.isWithin(COERCION) || code.isWithin(ASSAULT) || code.isWithin(FIGHT);
  }

  private boolean isSelf(Sentence sentence, int claimant, List<Integer> sources) {
    if (claimant < 0) {
      return false;
    }
    List<Actor> speakers = participants.one(sentence, claimant).actors();
    return !speakers.isEmpty()
        && sources.stream().anyMatch(s -> participants.one(sentence, s).actors().equals(speakers));
  }

  private boolean isAgainst(CameoCode code) {
    return matcher.quad(code).filter(QuadClass.MATERIAL_CONFLICT::equals).isPresent();
  }

  /** The code of what a verbal act is about, where a frame reads it. */
  private Optional<CameoCode> codeOfContent(Sentence sentence, Binding binding) {
    return binding.content() >= 0 && !binding.entry().act().isEmpty()
        ? contents.firstCode(sentence, binding.content(), token -> codeOf(sentence, token))
        : Optional.empty();
  }

  /** Whether what is asked for is that people go into the street. */
  boolean isCallToProtest(Act act) {
    Sentence sentence = act.clause().sentence();
    return act.binding().named().stream()
        .flatMap(word -> codeOf(sentence, word).stream())
        .anyMatch(code -> code.isWithin(PROTEST));
  }

  private static Coding codingOf(Binding binding) {
    return binding.frame().gives().orElse(binding.entry().coding());
  }

  private static boolean decidesAgainst(Sentence sentence, Binding binding) {
    return binding.entry().act().equals(DECIDE)
        && binding.content() >= 0
        && sentence.parse().dependant(binding.content(), Relation.NEGATION) >= 0;
  }

  private Optional<ContentFinder.Found> content(Sentence sentence, Binding binding) {
    String act = binding.entry().act();
    return content(sentence, binding, act.equals(DECIDE) ? AGREE : act);
  }

  private Optional<ContentFinder.Found> content(Sentence sentence, Binding binding, String act) {
    return act.isEmpty() || binding.content() < 0
        ? Optional.empty()
        : contents.find(sentence, binding.content(), act, token -> codeOf(sentence, token));
  }

  private List<Binding> bindings(Sentence sentence, int token) {
    return read.computeIfAbsent(
        new Position(sentence.index(), token),
        at -> matcher.match(clauses.at(sentence, token), participants));
  }

  private Optional<CameoCode> codeOf(Sentence sentence, int token) {
    if (!matcher.knows(sentence, token)) {
      return Optional.empty();
    }
    return bindings(sentence, token).stream()
        .findFirst()
        .filter(b -> !b.frame().nothing())
        .map(b -> b.frame().gives().orElse(b.entry().coding()).cameo());
  }

  /** Whether the act is a course already taken, which nobody has only announced. */
  boolean isCourse(Act act) {
    return judge.isCourse(act.judgement(), act.coding().cameo());
  }

  /** What an announced or promised act becomes: the coding of its content under {@code act}. */
  Optional<Coding> composed(CameoCode code, String act) {
    return contents.byCode(code, act).flatMap(content -> content.coding(act));
  }

  /** "held talks" is one act, the talks; "held" as a detention is none. */
  private List<Act> withoutCarriers(List<Act> acts) {
    List<Act> kept = new ArrayList<>();
    for (Act act : acts) {
      boolean carries = false;
      boolean inIdiom = false;
      for (Act other : acts) {
        boolean carriesOther = other != act
            && !refusesBeside(other.clause())
            && other.clause().carrier() == act.predicate()
            && other.predicate() != act.predicate();
        boolean inFrame = act.binding().words().contains(other.predicate()) || saysMore(act, other);
        carries = carries || (carriesOther && !inFrame);
        inIdiom = inIdiom
            || (other != act && other.binding().words().contains(act.predicate()))
            || (act.clause().carrier() == other.predicate()
                && act.predicate() != other.predicate()
                && saysMore(other, act));
      }
      boolean asked = acts.stream().anyMatch(other -> other != act && isAskedBy(act, other));
      carries = carries || acts.stream().anyMatch(other -> other != act && decides(act, other));
      boolean inPassing =
          acts.stream().anyMatch(other -> other != act && isNamedInPassing(act, other));
      boolean undone = acts.stream().anyMatch(other -> isUndone(act, other));
      if (!carries && !inIdiom && !asked && !inPassing && !undone && !isContentOnly(act)) {
        kept.add(act);
      }
    }
    return kept;
  }

  /** "lifted its embargo", "called off the strike", done or asked: what somebody ends is told only as ended. */
  private static boolean isUndone(Act act, Act other) {
    return other.coding().cameo().isWithin(YIELD)
        && !other.isNominal()
        && act.isNominal()
        && act.clause().carrier() == act.predicate()
        && MEASURES.stream().anyMatch(code -> act.coding().cameo().isWithin(code))
        && other.clause().all(Argument.Role.UNDERGOER).stream()
            .anyMatch(a -> a.head() == act.predicate());
  }

  /** What is requested, threatened, promised has not happened: "demanded the withdrawal of troops". */
  private boolean isAskedBy(Act act, Act other) {
    int content = other.binding().content();
    if (other.binding().named().contains(act.predicate())
        && !other.binding().entry().act().isEmpty()
        && act.binding().sources().isEmpty()
        && !other.coding().cameo().isWithin(INQUIRY)
        && !isOccasion(act)) {
      // "called for a mass protest": the frame names what is called for; what is looked into has
      // happened.
      return true;
    }
    boolean under = content >= 0
        && act.clause().carrier() != other.predicate()
        && !other.binding().entry().act().isEmpty()
        && act.clause().sentence() == other.clause().sentence()
        && act.clause().sentence().parse().dominates(content, act.predicate());
    if (!under || decides(other, act)) {
      return false;
    }
    boolean itself = act.predicate() == content
        && (act.binding().entry().act().isEmpty()
            || act.binding().sources().isEmpty()
            || other.binding().entry().act().equals(PROMISE));
    return act.judgement().isOpen() || itself;
  }

  /** Whether the frame of one act names the word of another and explains more than the other's own. */
  private static boolean saysMore(Act act, Act part) {
    return act.binding().named().contains(part.predicate())
        && act.binding().score() > part.binding().score();
  }

  /** "decided to allow a rally" is told by "allow". */
  private static boolean decides(Act act, Act other) {
    return act.binding().entry().act().equals(DECIDE)
        && act.binding().content() == other.predicate()
        && !other.binding().sources().isEmpty()
        && other.judgement().holds() == Signatures.Holds.PLANNED;
  }

  /** "lifted the curfew": the noun names what another act is about, and nobody is said to have done it. */
  private boolean isNamedInPassing(Act act, Act other) {
    return act.isNominal()
        && act.binding().sources().isEmpty()
        && act.clause().carrier() == act.predicate()
        && !act.coding().cameo().isWithin(ASSAULT)
        && !act.coding().cameo().isWithin(FIGHT)
        && !isOccasion(act)
        && !other.isNominal()
        && act.clause().sentence().parse().dominates(other.predicate(), act.predicate())
        && other.clause().arguments().stream()
            .anyMatch(a -> act.clause().sentence().parse().dominates(a.head(), act.predicate()));
  }

  /** "resigned amid protests": people were in the street, and that is why. */
  private boolean isOccasion(Act act) {
    return act.coding().cameo().isWithin(PROTEST)
        && clauses.isOccasion(act.clause().sentence(), act.predicate());
  }

  private static boolean isContentOnly(Act act) {
    Signatures.Holds holds = act.judgement().holds();
    return holds == Signatures.Holds.NONE || holds == Signatures.Holds.HYPOTHETICAL || isLabel(act);
  }

  /** A noun before another noun names a kind of thing: "attack helicopters", "peace talks venue". */
  private static boolean isLabel(Act act) {
    Sentence sentence = act.clause().sentence();
    Relation relation = sentence.relation(act.predicate());
    boolean before = relation == Relation.COMPOUND || relation == Relation.MODIFIER;
    return act.isNominal()
        && before
        && sentence.token(act.predicate()).pos() != PartOfSpeech.ADJECTIVE;
  }
}
