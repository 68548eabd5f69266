package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Contents;
import org.dragoman.knowledge.EventFrames;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.Signatures;
import org.dragoman.knowledge.Weights;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.mention.CountReader;
import org.dragoman.mention.NounPhrase;
import org.dragoman.place.ClausePlaces;
import org.dragoman.quote.Quote;
import org.dragoman.text.Span;
import org.dragoman.time.ClauseTimes;

/**
 * A resolved story in, events and statements out. Immutable and thread-safe: everything that belongs
 * to one story lives in the call.
 */
public final class EventCoder {
  private final Knowledge knowledge;
  private final Grammar grammar;
  private final EventFrames frames;
  private final ContentFinder contents;
  private final Signatures signatures;
  private final Codes codes;
  private final Weights weights;
  private final ClauseTimes clauseTimes;
  private final ClausePlaces clausePlaces;
  private final CountReader countReader;
  private final Plausibility plausibility;
  private final TargetPhrases phrases;
  private final StoryTopics topics;
  private final OnlySaid onlySaid;
  private final Optional<PairModel> pairModel;

  private EventCoder(
      Knowledge knowledge,
      EventFrames frames,
      Contents contents,
      Signatures signatures,
      Codes codes,
      Weights weights) {
    this.knowledge = knowledge;
    this.grammar = Grammar.of(knowledge.words());
    this.frames = frames;
    this.contents = new ContentFinder(contents);
    this.signatures = signatures;
    this.codes = codes;
    this.weights = weights;
    this.clauseTimes = ClauseTimes.of(knowledge);
    this.clausePlaces = new ClausePlaces(knowledge.words());
    this.countReader = CountReader.of(knowledge);
    this.plausibility = new Plausibility(knowledge.words());
    this.phrases = new TargetPhrases(knowledge.words());
    this.topics = new StoryTopics(knowledge.words());
    this.onlySaid = new OnlySaid(knowledge.words());
    this.pairModel = PairModel.load();
  }

  /** A coder with the frames, contents, signatures and codes of the knowledge. */
  public static EventCoder of(Knowledge knowledge, Problems problems) {
    return new EventCoder(
        knowledge,
        EventFrames.read(knowledge, problems),
        Contents.read(knowledge, problems),
        Signatures.read(knowledge, problems),
        Codes.read(knowledge, problems),
        Weights.read(knowledge, problems));
  }

  /** Everything that reads one story. */
  private record Readers(
      ParticipantFinder participants, FrameMatcher matcher, ActFinder acts, EventBuilder builder) {}

  private Readers readers(Resolved resolved) {
    ClauseReader clauses = new ClauseReader(grammar);
    ParticipantFinder participants = new ParticipantFinder(resolved, knowledge.words());
    FrameMatcher matcher = new FrameMatcher(frames, codes, grammar);
    FactualityJudge judge = new FactualityJudge(signatures, grammar, clauses);
    ActFinder acts = new ActFinder(
        clauses,
        matcher,
        contents,
        judge,
        participants,
        new ProVerbs(clauses, judge, grammar),
        onlySaid);
    Settings settings =
        new Settings(resolved, clauseTimes, clausePlaces, countReader, knowledge.words());
    EventBuilder builder = new EventBuilder(
        resolved,
        new SideFinder(
            resolved, participants, clauses, settings, plausibility, phrases, knowledge.words()),
        acts,
        settings,
        codes,
        weights,
        plausibility,
        knowledge.words(),
        topics);
    return new Readers(participants, matcher, acts, builder);
  }

  /**
   * Codes one story.
   *
   * @param least the lowest confidence of an event that is kept, from 0 (all) to 1 (none)
   */
  public Coded code(Resolved resolved, double least) {
    Readers readers = readers(resolved);
    ParticipantFinder participants = readers.participants();
    ActFinder acts = readers.acts();
    EventBuilder builder = readers.builder();
    List<Draft> drafts = new ArrayList<>();
    boolean hasBody =
        resolved.story().sentences().stream().filter(s -> !s.heading()).count() >= 2;
    for (Sentence sentence : resolved.story().sentences()) {
      if (sentence.heading() && hasBody) {
        continue;
      }
      for (Act act : acts.acts(sentence)) {
        builder.build(act).ifPresent(event -> drafts.add(new Draft(event, act)));
      }
    }
    return new Coded(
        resolved.story(),
        new Whereabouts(resolved, knowledge.words())
                .placed(new OtherSides(knowledge.words())
                    .completed(plausibility.politicalOnly(
                        new SameActs(participants, knowledge.words()).merged(drafts),
                        resolved.story())))
                .stream()
                .filter(event -> event.claim().confidence() >= least)
                .toList(),
        statements(resolved, participants));
  }

  /** What the story shows about the act between two of its phrases: see {@link PairFeatures}. */
  public Set<String> pairFeatures(Resolved resolved, Span source, Span target) {
    return pairs(resolved).features(source, target);
  }

  /**
   * The act between two phrases of a story, spans of the document as it arrived.
   *
   * @throws IllegalStateException when there is no model on the class path
   */
  public PairVerdict classify(Resolved resolved, Span source, Span target) {
    PairModel model = pairModel.orElseThrow(() ->
        new IllegalStateException("no pair model: dragoman-knowledge is not on the class path"));
    return new PairClassifier(pairs(resolved), model, codes).verdict(source, target);
  }

  /** The model that {@link #classify} asks. */
  public Optional<PairModel> pairModel() {
    return pairModel;
  }

  private PairReader pairs(Resolved resolved) {
    Readers readers = readers(resolved);
    return new PairReader(
        resolved,
        readers.acts(),
        readers.builder(),
        readers.participants(),
        new PairFeatures(grammar, readers.matcher(), readers.participants()));
  }

  /** How much a sign of an event counts, as a logarithm of odds. */
  public double weight(String sign) {
    return weights.of(sign);
  }

  /** The clauses of a sentence as text, one a line: what {@code --explain} and tests show. */
  public List<String> clauses(Sentence sentence) {
    ClauseReader reader = new ClauseReader(grammar);
    FrameMatcher matcher = new FrameMatcher(frames, codes, grammar);
    List<String> lines = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      if (matcher.knows(sentence, token)) {
        lines.add(reader.at(sentence, token).toString());
      }
    }
    return lines;
  }

  private static List<Statement> statements(Resolved resolved, ParticipantFinder participants) {
    List<Statement> statements = new ArrayList<>();
    for (Quote quote : resolved.quotes().quotes()) {
      Span content = quote.content();
      statements.add(new Statement(
          quote.sentence(),
          quote.speaker().flatMap(p -> participant(resolved, participants, p)),
          quote.cue().map(c -> resolved.story().token(c).text()).orElse(""),
          resolved.story().words(content),
          resolved.story().prose().original(content),
          quote.kind(),
          quote.addressee().flatMap(p -> participant(resolved, participants, p))));
    }
    return statements;
  }

  private static Optional<Participant> participant(
      Resolved resolved, ParticipantFinder participants, Position position) {
    Sentence sentence = resolved.story().sentence(position.sentence());
    Finding finding = participants.one(sentence, position.token());
    Span clean = NounPhrase.around(sentence, position.token()).span();
    java.time.LocalDate day = resolved.day();
    return Optional.of(new Participant(
        resolved.story().words(clean),
        resolved.story().prose().original(clean),
        finding.actors().isEmpty() ? "" : finding.actors().get(0).name(),
        finding.actors().isEmpty()
            ? org.dragoman.ontology.ActorCode.NONE
            : finding.actors().get(0).codeOn(day),
        finding.because()));
  }
}
