package org.dragoman.event;

import java.util.Optional;
import org.dragoman.knowledge.Signatures;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.knowledge.Signatures.Signature;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.CameoCode;

/**
 * Whether an act happened: its own negation and modality, then every predicate it hangs under, by
 * the signatures of the knowledge. The weakest word on the way up wins.
 */
final class FactualityJudge {
  /**
   * What is said of an act.
   *
   * @param holds the verdict
   * @param claimant token of the one who says so, -1 for the reporter
   * @param refused whether it stands under "will not"
   * @param reporters whether the reporter tells it, although it may stand in what somebody says: "Iran, which the
   *     Americans blame", "was jailed over the demonstration"
   * @param because the words that decided
   */
  record Judgement(Holds holds, int claimant, boolean refused, boolean reporters, String because) {
    /** Whether it is said to have happened, by whomever. */
    boolean isTold() {
      return holds == Holds.ASSERTED || holds == Holds.CLAIMED;
    }

    /** Whether it may still come about. */
    boolean isOpen() {
      return holds == Holds.HYPOTHETICAL || holds == Holds.PLANNED;
    }

    /** The same as done: the reporter's word, or that of who claims it. */
    Judgement done() {
      return holding(claimant >= 0 ? Holds.CLAIMED : Holds.ASSERTED);
    }

    /** The same under another verdict. */
    Judgement holding(Holds other) {
      return new Judgement(other, claimant, refused, reporters, because);
    }
  }

  private final Signatures signatures;
  private final Grammar grammar;
  private final ClauseReader clauses;

  FactualityJudge(Signatures signatures, Grammar grammar, ClauseReader clauses) {
    this.signatures = signatures;
    this.grammar = grammar;
    this.clauses = clauses;
  }

  /**
   * The verdict on a clause.
   *
   * @param saidByItself whether it is a request, an offer, a demand with a doer of its own: it was made, whatever
   *     became of it ("rejected a request by Iraq")
   * @param code what it is coded as: to decide to do what is done by saying it is to do it ("voted to condemn")
   */
  Judgement judge(Clause clause, boolean saidByItself, CameoCode code) {
    boolean ofWords = grammar.verbalRoots().contains(code.root());
    return new Climb(clause.sentence(), saidByItself, ofWords).from(clause);
  }

  /** Whether the clause stands under a condition: "will strike back if attacked". */
  boolean isConditional(Clause clause) {
    Sentence sentence = clause.sentence();
    return sentence.parse().dependants(clause.carrier(), Relation.ADVERBIAL_CLAUSE).stream()
        .flatMap(c -> sentence.parse().dependants(c, Relation.MARKER, Relation.ADVERB).stream())
        .anyMatch(m -> grammar.conditionals().contains(sentence.token(m).lower()));
  }

  /** Whether trying is doing: "has been trying to mediate". */
  boolean isAttempt(Judgement judgement, CameoCode code) {
    return judgement.holds() == Holds.HYPOTHETICAL
        && grammar.attemptCodes().contains(code.digits())
        && grammar.attemptWords().contains(judgement.because());
  }

  /** Whether somebody is at what he has not reached yet: "has been seeking to withdraw its troops". */
  boolean isCourse(Judgement judgement, CameoCode code) {
    return !judgement.isTold()
        && judgement.holds() != Holds.DENIED
        && grammar.courseWords().contains(judgement.because())
        && grammar.courseCodes().stream().anyMatch(c -> code.isWithin(new CameoCode(c)));
  }

  /** Whether a verb only strives for the content under it: "seeking to win support". */
  boolean strives(Sentence sentence, int verb, int content) {
    return content >= 0
        && grammar.strivingVerbs().contains(sentence.token(verb).lemma())
        && sentence.head(content) == verb
        && ClauseReader.isInfinitive(sentence, content);
  }

  /** "criticised troop deployments": a bare plural that a verb is about names a kind of thing; violence is always told. */
  boolean isOfAKind(Clause clause, CameoCode code) {
    Sentence sentence = clause.sentence();
    int noun = clause.predicate();
    int verb = sentence.head(noun);
    return sentence.token(noun).pos() == PartOfSpeech.NOUN_PLURAL
        && sentence.relation(noun) == Relation.OBJECT
        && clause.carrier() == noun
        && !grammar.violentRoots().contains(code.root())
        && !grammar.isLight(sentence, verb)
        && !grammar.meetingVerbs().contains(sentence.token(verb).lemma())
        && sentence.parse().dependants(noun, Relation.DETERMINER).isEmpty();
  }

  /** Whether "reportedly" or the like stands by the act. */
  boolean isReported(Clause clause) {
    Sentence sentence = clause.sentence();
    int carrier = clause.carrier();
    return isReported(sentence, clause.predicate())
        || isReported(sentence, carrier)
        || (sharesSubject(sentence, carrier) && isReported(sentence, sentence.head(carrier)));
  }

  private boolean isReported(Sentence sentence, int token) {
    return sentence.parse().dependants(token, Relation.ADVERB, Relation.MODIFIER).stream()
        .anyMatch(word -> grammar.hearsay().contains(sentence.token(word).lower()));
  }

  /** "reportedly arrested teachers and deployed police": one subject, one hearsay. */
  private static boolean sharesSubject(Sentence sentence, int verb) {
    return sentence.relation(verb) == Relation.CONJUNCT
        && sentence.token(verb).pos().isVerb()
        && sentence.parse().dependant(verb, Relation.SUBJECT) < 0
        && sentence.parse().dependant(verb, Relation.PASSIVE_SUBJECT) < 0;
  }

  /** One way up through one sentence. */
  private final class Climb {
    private final Sentence sentence;
    private Holds holds = Holds.ASSERTED;
    private int claimant = -1;
    private String because = "";
    private int decidedBy = -1;
    /** Past an adjunct only the claims above still matter: "would meet after the attack". */
    private boolean adjunct;

    private final boolean saidByItself;
    private final boolean ofWords;

    Climb(Sentence sentence, boolean saidByItself, boolean ofWords) {
      this.sentence = sentence;
      this.saidByItself = saidByItself;
      this.ofWords = ofWords;
    }

    Judgement from(Clause clause) {
      boolean refused = willNot(clause.predicate()) || willNot(clause.carrier());
      int at = clause.predicate();
      weaken(own(at), at);
      if (clause.carrier() != at) {
        // Up to the light verb nothing embeds: "made a request".
        at = clause.carrier();
        weaken(own(at), at);
      }
      boolean known =
          !ClauseReader.isVerbal(sentence, clause.predicate()) && isDefinite(clause.predicate());
      boolean reporters = false;
      for (int steps = 0; steps < sentence.size() && sentence.head(at) >= 0; steps++) {
        boolean aside = sentence.relation(at) == Relation.RELATIVE_CLAUSE
            && ClauseReader.isBehindComma(sentence, at);
        at = step(at);
        if (at < 0 || (adjunct && known)) {
          reporters = at < 0 ? aside && steps == 0 : known;
          // What everybody knows of is nobody's claim: "said he had been arrested after the
          // demonstration".
          break;
        }
      }
      if (sentence.token(sentence.size() - 1).text().equals("?")) {
        weaken(Holds.HYPOTHETICAL, sentence.size() - 1);
      }
      if (holds == Holds.DENIED && claimant < 0) {
        // Nobody denies anything: it simply did not happen, and what did not happen is no event.
        holds = Holds.NONE;
      }
      return new Judgement(holds, claimant, refused, reporters, because);
    }

    /** One step up; the token to go on from, or -1 when nothing above matters. */
    private int step(int at) {
      int head = sentence.head(at);
      switch (sentence.relation(at)) {
        case COMPLEMENT, CLAUSE_SUBJECT -> embed(head, at, "", true);
        case OPEN_COMPLEMENT, OBJECT_PREDICATE -> embed(head, at, "", false);
        case OBJECT, PASSIVE_SUBJECT -> {
          if (saidByItself && !grammar.isLight(sentence, head)) {
            adjunct = true;
          } else {
            underVerb(head, at);
          }
        }
        case PREPOSITION_OBJECT, PREPOSITION_CLAUSE -> {
          return behindPreposition(head, at);
        }
        case ADVERBIAL_CLAUSE -> adverbial(at);
        case NOUN_CLAUSE -> underNoun(head, at);
        case RELATIVE_CLAUSE -> {
          adjunct = true;
          if (ClauseReader.isBehindComma(sentence, at)) {
            return -1;
          }
        }
        case APPOSITION, NOUN_ADVERB -> adjunct = true;
        case CONJUNCT -> conjunct(head, at);
        case COMPOUND, MODIFIER, POSSESSOR -> modifies(head);
        case PARATAXIS -> claim(head);
        default -> {}
      }
      return head;
    }

    /** "the attack", "their demonstration". */
    private boolean isDefinite(int noun) {
      return sentence.parse().dependant(noun, Relation.POSSESSOR) >= 0
          || sentence.parse().dependants(noun, Relation.DETERMINER).stream()
              .anyMatch(d -> grammar.definites().contains(sentence.token(d).lower()));
    }

    private void conjunct(int head, int at) {
      boolean shares =
          sentence.token(at).pos().isVerb() && sentence.parse().dependant(at, Relation.SUBJECT) < 0;
      if (shares && sentence.parse().dependant(at, Relation.AUXILIARY) < 0) {
        Holds shared = own(head);
        if (shared != Holds.DENIED) {
          weaken(shared, head);
        }
      }
    }

    private void modifies(int head) {
      if (!adjunct) {
        signatures.noun(sentence.token(head).lemma()).ifPresent(s -> apply(s, head));
      }
    }

    private void embed(int head, int at, String preposition, boolean finite) {
      Optional<Signature> signature = signature(head, preposition);
      if (ofWords && grammar.decidingVerbs().contains(sentence.token(head).lemma())) {
        weaken(own(head), head);
        return;
      }
      if (signature.isPresent()) {
        apply(signature.get(), head);
      } else if (finite) {
        claim(head);
      } else if (!adjunct
          && sentence.token(at).pos() == PartOfSpeech.VERB_BASE
          && !wasForced(head)) {
        weaken(Holds.PLANNED, head);
      }
      if (!adjunct && sentence.token(head).pos().isVerb()) {
        Holds above = own(head);
        if (above == Holds.DENIED ? signature.isEmpty() && !finite : !finite) {
          weaken(above, head);
        }
      }
      wouldIsFuture(at, finite);
    }

    /** "police had to open fire": they did, as one who has to may not. */
    private boolean wasForced(int verb) {
      return sentence.token(verb).pos() == PartOfSpeech.VERB_PAST
          && grammar.forcedVerbs().contains(sentence.token(verb).lemma());
    }

    /** "said it would send troops": future in the past, not a mere possibility. */
    private void wouldIsFuture(int at, boolean finite) {
      if (finite && holds == Holds.HYPOTHETICAL && decidedBy == at) {
        for (int aux : sentence.parse().dependants(at, Relation.AUXILIARY)) {
          if (grammar.plannedModals().contains(sentence.token(aux).lower())
              || grammar.pastFuture().contains(sentence.token(aux).lower())) {
            holds = Holds.PLANNED;
          }
        }
      }
    }

    private void underVerb(int head, int at) {
      boolean verb = sentence.token(head).pos().isVerb();
      String lemma = sentence.token(head).lemma();
      boolean carries =
          grammar.isLight(sentence, head) || (verb && grammar.meetingVerbs().contains(lemma));
      if (verb && grammar.topicVerbs().contains(lemma) && !isDefinite(at)) {
        weaken(Holds.HYPOTHETICAL, head);
      }
      Optional<Signature> signature = signature(head, "");
      boolean presupposed = verb
          && signature.map(s -> s.affirmed() == Holds.CLAIMED).orElse(false)
          && !grammar.newsVerbs().contains(lemma);
      if (signature.isEmpty() || presupposed) {
        adjunct = adjunct || !carries;
      } else {
        apply(signature.get(), head);
      }
      if (!adjunct && (carries || (verb && own(head) != Holds.DENIED))) {
        weaken(own(head), head);
      }
    }

    private int behindPreposition(int preposition, int at) {
      String word = sentence.token(preposition).lower();
      int governor = sentence.head(preposition);
      while (governor >= 0 && sentence.token(governor).pos() == PartOfSpeech.PREPOSITION) {
        governor = sentence.head(governor);
      }
      if (grammar.negatingPrepositions().contains(word)) {
        weaken(Holds.DENIED, preposition);
      }
      if (grammar.strivingPrepositions().contains(word)) {
        weaken(Holds.HYPOTHETICAL, preposition);
      }
      if (governor < 0) {
        return -1;
      }
      int above = governor;
      Optional<Signature> signature = signature(above, word);
      boolean topic =
          sentence.token(at).pos().isVerb() && sentence.token(above).pos().isNoun();
      if (signature.isPresent()) {
        apply(signature.get(), above);
      } else if (topic && grammar.topics().contains(word) && !adjunct) {
        // "talks on pulling out troops": a topic, not a deed.
        weaken(Holds.HYPOTHETICAL, preposition);
      } else if (isManner(word, at) && rank(own(above)) >= rank(Holds.PLANNED)) {
        weaken(own(above), above);
        adjunct = true;
      } else if (isStillToCome(word, at, above)) {
        weaken(Holds.PLANNED, preposition);
        adjunct = true;
      } else {
        adjunct = true;
      }
      return governor;
    }

    /** "may help by sending troops": how something would be done is as open as the thing itself. */
    private boolean isManner(String preposition, int at) {
      return grammar.mannerPrepositions().contains(preposition)
          && sentence.token(at).pos() == PartOfSpeech.VERB_GERUND
          && sentence.parse().dependant(at, Relation.SUBJECT) < 0;
    }

    /** By itself or by what stands above it: "will see him", "was to see him". */
    private boolean isPlanned(int verb) {
      return own(verb) == Holds.PLANNED
          || new Climb(sentence, saidByItself, ofWords)
                  .from(clauses.at(sentence, verb))
                  .holds()
              == Holds.PLANNED;
    }

    /** "will see the president before holding talks", "ahead of a summit" when nothing above is long past. */
    private boolean isStillToCome(String preposition, int at, int above) {
      if (grammar.beforePrepositions().contains(sentence.token(above).lower())) {
        return true;
      }
      if (!grammar.beforePrepositions().contains(preposition)) {
        return false;
      }
      return sentence.token(at).pos().isVerb()
          ? isPlanned(above) && sentence.parse().dependant(at, Relation.SUBJECT) < 0
          : sentence.token(above).pos() == PartOfSpeech.VERB_PRESENT;
    }

    private void adverbial(int at) {
      for (int marker : sentence.parse().dependants(at, Relation.MARKER, Relation.ADVERB)) {
        if (grammar.conditionals().contains(sentence.token(marker).lower())) {
          weaken(Holds.HYPOTHETICAL, marker);
        }
      }
      if (ClauseReader.isInfinitive(sentence, at)) {
        // A purpose: "sent troops to defeat the rebels".
        weaken(Holds.HYPOTHETICAL, at);
      }
      adjunct = true;
    }

    private void underNoun(int head, int at) {
      if (!ClauseReader.isInfinitive(sentence, at)) {
        adjunct = true;
        return;
      }
      signatures
          .noun(sentence.token(head).lemma())
          .ifPresentOrElse(s -> apply(s, head), () -> weaken(Holds.PLANNED, head));
    }

    private void apply(Signature signature, int head) {
      Holds said = negated(head) ? signature.negated() : signature.affirmed();
      if (said == Holds.CLAIMED) {
        claim(head);
      } else if (said == Holds.ASSERTED) {
        return;
      } else if (!adjunct) {
        weaken(said, head);
        // "would prefer to meet" is no future of "prefers": the verb itself leaves it open.
        decidedBy = said == Holds.HYPOTHETICAL ? -1 : decidedBy;
      }
    }

    private void claim(int head) {
      weaken(Holds.CLAIMED, head);
      if (claimant < 0) {
        for (Argument argument : clauses.at(sentence, head).arguments()) {
          if (argument.role() == Argument.Role.DOER) {
            claimant = argument.head();
            return;
          }
        }
      }
    }

    private Optional<Signature> signature(int head, String preposition) {
      String phrase = grammar.verbPhrase(sentence, head);
      if (sentence.token(head).pos().isVerb()) {
        if (!preposition.isEmpty()) {
          return signatures.verb(phrase + " " + preposition);
        }
        Optional<Signature> whole = grammar
            .asking(sentence, head)
            .flatMap(signatures::verb)
            .or(() -> signatures.verb(phrase));
        return whole.isPresent() ? whole : signatures.verb(sentence.token(head).lemma());
      }
      if (sentence.token(head).pos().isNoun()) {
        Optional<Signature> whole =
            signatures.noun(sentence.token(head).lemma() + " " + preposition);
        return whole.isPresent()
                || (preposition.isEmpty()
                    ? false
                    : !preposition.equals("of") && !preposition.equals("for"))
            ? whole
            : signatures.noun(sentence.token(head).lemma());
      }
      return signatures.adjective(sentence.token(head).lower());
    }

    private void weaken(Holds said, int token) {
      if (rank(said) > rank(holds)) {
        holds = said;
        decidedBy = token;
        because = sentence.token(token).text();
      }
    }

    /** "will not accept": a refusal when the doer says so. */
    private boolean willNot(int token) {
      boolean planned = false;
      for (int aux : sentence.parse().dependants(token, Relation.AUXILIARY)) {
        String word = sentence.token(aux).lower();
        planned = planned
            || grammar.plannedModals().contains(word)
            || grammar.pastFuture().contains(word);
      }
      int above = sentence.head(token);
      boolean going = sentence.relation(token) == Relation.OPEN_COMPLEMENT
          && grammar.plannedModals().contains(sentence.token(above).lower())
          && negated(above);
      boolean refuses = going || (planned && negated(token));
      return refuses && sentence.token(token).pos().isVerb() && !ofNobody(token);
    }

    /** Negation and modality that stand on the word itself. */
    private Holds own(int token) {
      if (negated(token)) {
        return Holds.DENIED;
      }
      Holds found = Holds.ASSERTED;
      for (int word : sentence.parse().dependants(token, Relation.MODIFIER, Relation.DETERMINER)) {
        if (grammar.openAdjectives().contains(sentence.token(word).lower())) {
          return Holds.HYPOTHETICAL;
        }
      }
      for (int aux : sentence.parse().dependants(token, Relation.AUXILIARY)) {
        String word = sentence.token(aux).lower();
        if (isInverted(token, aux)) {
          return Holds.HYPOTHETICAL;
        } else if (grammar.plannedModals().contains(word)) {
          found = Holds.PLANNED;
        } else if (grammar.openModals().contains(word)) {
          return Holds.HYPOTHETICAL;
        }
      }
      boolean headline = ClauseReader.isInfinitive(sentence, token)
          && sentence.head(token) < 0
          && sentence.parse().dependant(token, Relation.SUBJECT) >= 0;
      return headline ? Holds.PLANNED : found;
    }

    /** "had she met him": an auxiliary before the subject of a clause that hangs on another says "if". */
    private boolean isInverted(int verb, int auxiliary) {
      int subject = sentence.parse().dependant(verb, Relation.SUBJECT);
      return subject > auxiliary
          && sentence.head(verb) >= 0
          && sentence.relation(verb) != Relation.CONJUNCT
          && grammar.invertedConditionals().contains(sentence.token(auxiliary).lower())
          && sentence.parse().dependant(verb, Relation.MARKER) < 0;
    }

    private boolean negated(int token) {
      if (sentence.parse().dependant(token, Relation.NEGATION) >= 0) {
        return true;
      }
      for (int d : sentence
          .parse()
          .dependants(token, Relation.DETERMINER, Relation.ADVERB, Relation.AUXILIARY)) {
        if (grammar.negations().contains(sentence.token(d).lower())) {
          return true;
        }
      }
      return sentence.token(token).pos().isVerb() && ofNobody(token);
    }

    /** "No troops were injured", "nobody attacked". */
    private boolean ofNobody(int verb) {
      for (int noun : sentence
          .parse()
          .dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT)) {
        if (grammar.negations().contains(sentence.token(noun).lower())) {
          return true;
        }
        for (int d : sentence.parse().dependants(noun, Relation.DETERMINER, Relation.NEGATION)) {
          if (grammar.negations().contains(sentence.token(d).lower())) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static int rank(Holds holds) {
    return switch (holds) {
      case ASSERTED -> 0;
      case CLAIMED -> 1;
      case PLANNED -> 2;
      case HYPOTHETICAL -> 3;
      case DENIED -> 4;
      case NONE -> 5;
    };
  }
}
