package org.dragoman;

import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.WordLists;
import org.dragoman.text.CleaningWords;

/** Hands the word lists of the knowledge to the text room, which knows of no knowledge. */
public final class CleaningKnowledge {
  private CleaningKnowledge() {}

  /**
   * The words by which a report's prose is told from what stands around it.
   *
   * @throws IllegalArgumentException when the knowledge lacks one of the lists
   */
  public static CleaningWords of(Knowledge knowledge) {
    WordLists words = knowledge.words();
    return new CleaningWords(
        words.list("news-agencies"),
        words.list("dateline-months"),
        words.list("dateline-weekdays"),
        words.list("no-dateline-places"),
        words.list("page-furniture"),
        words.list("page-furniture-openings"),
        words.list("byline-openings"),
        words.list("caption-openings"),
        words.list("picture-credit-words"),
        words.list("rights-words"),
        words.list("end-marks"),
        words.list("stamp-openings"),
        words.list("provenance-openings"));
  }
}
