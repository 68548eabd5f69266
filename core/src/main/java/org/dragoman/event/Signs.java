package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * What tells a careful reader that an act is told as news of politics, or that it is not: how the act stands in its
 * sentence, who takes part, what else the story is about. Each sign has a name; the weights say how much it counts.
 */
final class Signs {
  /** Sentences that tell the news itself, mostly. */
  private static final int LEAD = 2;

  /** Scores of frames are told apart in steps of this, up to the highest step: a listed word of the object is worth 6. */
  private static final int STEP_OF_SCORE = 4;

  private static final int HIGHEST_STEP = 6;

  private final Resolved resolved;
  private final Set<String> political;
  private final Set<String> armed;
  private final Set<String> vague;
  private final Set<String> light;
  private final Set<String> perfect;
  private final Set<String> topics;

  Signs(Resolved resolved, WordLists words, StoryTopics storyTopics) {
    this.resolved = resolved;
    political = words.list("political-sectors");
    armed = words.list("armed-sectors");
    vague = words.list("vague-codes");
    light = words.list("light-verbs");
    perfect = words.list("perfect-auxiliaries");
    topics = storyTopics.signs(resolved.story().sentences());
  }

  /** The signs of an act that became this event, in the order of the alphabet. */
  List<String> of(Act act, Event.What what, Sides sides, Event.Setting setting, Event.Claim claim) {
    Set<String> signs = new TreeSet<>(topics);
    Sentence sentence = act.clause().sentence();
    signs.add("type-" + lower(what.type().name()));
    if (!what.mode().isEmpty()) {
      signs.add("mode-said");
    }
    signs.add("entry-" + lower(act.binding().entry().name()));
    String word = "word-" + lower(sentence.token(act.predicate()).lemma());
    signs.add(word);
    signs.add(word + "-" + lower(what.type().name()));
    signs.add("code-" + what.cameo().digits());
    signs.add("factuality-" + lower(claim.factuality().name()));
    signs.add(
        "type-" + lower(what.type().name()) + "-" + lower(claim.factuality().name()));
    wording(act, what, signs);
    form(act, sentence, what, signs);
    side("source", sides.sources(), sides.acting(), what, signs);
    side("target", sides.targets(), sides.aimed(), what, signs);
    between(what, sides.sources(), sides.targets(), signs);
    if (!setting.dateWords().isEmpty()) {
      signs.add("date-said");
    }
    if (setting.background()) {
      signs.add("background");
    }
    if (setting.place().isPresent()) {
      signs.add("place-said");
    }
    if (!setting.counts().isEmpty()) {
      signs.add("count-said");
    }
    signs.add(
        sentence.index() < LEAD
            ? "in-lead"
            : sentence.index() < 4 * LEAD ? "in-middle" : "in-rest");
    Position position = new Position(sentence.index(), act.predicate());
    if (resolved.quotes().around(resolved.story(), position).isPresent()) {
      signs.add("in-quotation");
    }
    return List.copyOf(signs);
  }

  /** How much of a frame the words fill. */
  private void wording(Act act, Event.What what, Set<String> signs) {
    boolean listed =
        act.binding().frame().elements().stream().anyMatch(e -> !e.words().isEmpty());
    signs.add(listed ? "frame-names-words" : "frame-of-slots");
    if (act.content().isPresent()) {
      signs.add("content-known");
    } else if (act.binding().content() >= 0) {
      signs.add("content-unknown");
    }
    if (vague.contains(what.cameo().digits())) {
      signs.add("code-vague");
    }
    if (act.binding().words().size() > 1) {
      signs.add("wording-long");
    }
    if (act.isRefused()) {
      signs.add("refused");
    }
    signs.add("filled-" + Math.min(HIGHEST_STEP, act.binding().score() / STEP_OF_SCORE));
  }

  /** How the act stands in its sentence. */
  private void form(Act act, Sentence sentence, Event.What what, Set<String> signs) {
    int at = act.predicate();
    if (sentence.head(at) >= 0) {
      signs.add("under-" + hyphened(sentence.token(sentence.head(at)).pos()));
    }
    boolean carried = act.clause().carrier() != at;
    Relation relation = sentence.relation(at);
    if (act.isNominal()) {
      signs.add("noun");
      signs.add("noun-" + lower(what.type().quad().name()));
      signs.add(carried ? "noun-of-light-verb" : "noun-as-" + hyphened(relation));
      if (!carried) {
        signs.add("noun-as-" + hyphened(relation) + "-" + lower(what.type().name()));
      }
      if (sentence.parse().dependant(at, Relation.POSSESSOR) >= 0) {
        signs.add("noun-possessed");
      }
      return;
    }
    signs.add("verb-as-" + hyphened(relation));
    signs.add("tense-" + tense(sentence, at));
    signs.add("tense-" + tense(sentence, at) + "-" + lower(what.type().quad().name()));
    if (act.clause().passive()) {
      signs.add("passive");
    }
    for (int word : sentence.parse().dependants(at, Relation.AUXILIARY)) {
      if (sentence.token(word).pos() == PartOfSpeech.MODAL) {
        signs.add("modal");
      }
    }
    if (light.contains(sentence.token(at).lemma())) {
      signs.add("verb-light");
    }
  }

  private String tense(Sentence sentence, int verb) {
    boolean perfected = sentence.parse().dependants(verb, Relation.AUXILIARY).stream()
        .anyMatch(a -> perfect.contains(sentence.token(a).lower()));
    boolean helped = sentence.parse().dependant(verb, Relation.AUXILIARY) >= 0
        || sentence.parse().dependant(verb, Relation.PASSIVE_AUXILIARY) >= 0;
    if (perfected) {
      return "perfect";
    }
    return switch (sentence.token(verb).pos()) {
      case VERB_PAST -> "past";
      case VERB_PRESENT -> "present";
      case VERB_GERUND -> helped ? "progressive" : "participle";
      case VERB_PARTICIPLE -> helped ? "past" : "participle";
      default ->
        helped ? "modal" : ClauseReader.isInfinitive(sentence, verb) ? "infinitive" : "base";
    };
  }

  /** Who stands on a side, and how the act's own words name them: "Chad" or "Chadian exports". */
  private void side(
      String side,
      List<Participant> participants,
      List<Finding> findings,
      Event.What what,
      Set<String> signs) {
    if (participants.isEmpty()) {
      signs.add(side + "-none");
      return;
    }
    if (findings.isEmpty()) {
      signs.add(side + "-from-elsewhere");
    }
    for (Finding finding : findings) {
      signs.add(side + "-found-" + hyphened(finding.how()));
      finding
          .actors()
          .forEach(actor -> signs.add(side + "-is-" + lower(actor.kind().name())));
    }
    for (Participant participant : participants) {
      signs.add(side + "-" + kind(participant));
      signs.add(side + "-" + kind(participant) + "-" + lower(what.type().name()));
      if (!participant.name().isEmpty()) {
        signs.add(side + "-named");
      }
      if (!participant.name().isEmpty() && !participant.text().contains(participant.name())) {
        signs.add(side + "-by-other-words");
      }
    }
    if (participants.size() > 1) {
      signs.add(side + "-several");
    }
  }

  private String kind(Participant participant) {
    String sector = lower(participant.code().sector());
    if (participant.code().country().isEmpty() && sector.isEmpty()) {
      return "unknown";
    }
    if (armed.contains(sector)) {
      return "armed";
    }
    return sector.isEmpty() ? "no-sector" : sector;
  }

  private void between(
      Event.What what, List<Participant> sources, List<Participant> targets, Set<String> signs) {
    String quad = lower(what.type().quad().name());
    boolean foreign = false;
    boolean same = false;
    for (Participant source : sources) {
      for (Participant target : targets) {
        if (!source.code().country().isEmpty() && !target.code().country().isEmpty()) {
          boolean equal = source.code().country().equals(target.code().country());
          same = same || equal;
          foreign = foreign || !equal;
        }
      }
    }
    if (foreign) {
      signs.add("sides-foreign");
      signs.add("sides-foreign-" + quad);
    }
    if (same) {
      signs.add("sides-of-one-country");
      signs.add("sides-of-one-country-" + quad);
    }
    if (targets.isEmpty()) {
      signs.add("target-none-" + quad);
    }
    if (sources.isEmpty()) {
      signs.add("source-none-" + quad);
    }
    signs.add("political-sides-" + (isPolitical(sources) ? 1 : 0) + (isPolitical(targets) ? 1 : 0));
  }

  private boolean isPolitical(List<Participant> side) {
    return side.stream().anyMatch(p -> political.contains(lower(p.code().sector())));
  }

  private static String hyphened(Enum<?> constant) {
    return lower(constant.name()).replace('_', '-');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
