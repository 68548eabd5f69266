package org.dragoman.actor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dragoman.knowledge.ActorKnowledge;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;

/**
 * Says who is meant. Built once from the knowledge; immutable and safe for use by several threads.
 *
 * <p>The order is: a known name · an office · a country or nationality with a role noun · an unknown
 * name tied to one of these by title or apposition, and its surname, pronouns and descriptions later
 * in the story.
 */
public final class ActorResolver {
  private final Lexicon lexicon;

  private ActorResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is wrong in the knowledge is left out; {@link #of} says what it was. */
  public ActorResolver(Knowledge knowledge) {
    this(new Lexicon(ActorKnowledge.read(knowledge, new Problems()), knowledge.words()));
  }

  /** Reads the countries, actors, offices and roles, and reports what is wrong in them. */
  public static ActorResolver of(Knowledge knowledge, Problems problems) {
    return new ActorResolver(
        new Lexicon(ActorKnowledge.read(knowledge, problems), knowledge.words()));
  }

  /** Says which names of a story this knowledge has. */
  public NameReader names() {
    return new NameReader(lexicon);
  }

  /** Resolves a story of whose places nothing is known. */
  public StoryActors resolve(Annotated story, Optional<LocalDate> anchor) {
    return resolve(story, anchor, Map.of());
  }

  /**
   * Resolves every word of a story that can name an actor.
   *
   * @param anchor the day of the report, when it is known; decides between namesakes, never a code
   * @param places the countries of the places that the story names, by the last token of each: "two villagers were
   *     killed in Basra" tells whose villagers they are
   */
  public StoryActors resolve(
      Annotated story, Optional<LocalDate> anchor, Map<Position, String> places) {
    return new StoryReading(lexicon, story, anchor, places).read();
  }
}
