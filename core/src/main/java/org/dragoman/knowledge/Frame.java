package org.dragoman.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to say an act: the anchor word and what stands around it.
 *
 * @param anchor which of the entry's words it is about
 * @param wordings those of the entry's words that it holds for, empty for all: "telephoned the king" is clear by
 *     itself, "called the king" is not
 * @param elements in written order
 * @param gives the coding when this frame says more than its entry
 * @param nothing whether these words are no event at all: "met Iran's demands"
 */
public record Frame(
    Anchor anchor,
    Set<String> wordings,
    List<Element> elements,
    Optional<Coding> gives,
    boolean nothing,
    Where where) {
  /** The word a frame turns on. */
  public enum Anchor {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** What a slot is for. */
  public enum Slot {
    SOURCE,
    /** Two sources or more: "Oman and Yemen shared intelligence", "French and Egyptian warships". */
    SOURCES,
    TARGET,
    CONTENT,
    PLACE,
    /** No slot: the words must be there. */
    WORDS
  }

  /**
   * One thing around the anchor.
   *
   * @param before whether it stands before the anchor
   * @param optional whether the frame holds without it
   * @param prepositions empty for a direct argument
   * @param slot what it fills
   * @param possessor SOURCE or TARGET as the possessor of the words, else WORDS
   * @param words lemmas or phrases, one of which must be its head, also of a slot; empty for any
   */
  public record Element(
      boolean before,
      boolean optional,
      Set<String> prepositions,
      Slot slot,
      Slot possessor,
      Set<String> words) {
    public Element {
      prepositions = Set.copyOf(prepositions);
      words = Set.copyOf(words);
    }
  }

  public Frame {
    wordings = Set.copyOf(wordings);
    elements = List.copyOf(elements);
  }

  /** Whether it is about this of the entry's wordings. */
  public boolean isAbout(List<String> wording) {
    return wordings.isEmpty() || wordings.contains(String.join(" ", wording));
  }
}
