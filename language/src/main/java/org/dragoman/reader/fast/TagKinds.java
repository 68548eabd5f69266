package org.dragoman.reader.fast;

import java.util.List;

/**
 * Which tags are those of marks and which those of verbs.
 *
 * @param isMark by tag number
 * @param isVerb by tag number
 */
@SuppressWarnings("ArrayRecordComponent")
public record TagKinds(boolean[] isMark, boolean[] isVerb) {
  /** Looks at the Penn tags of a tagger. */
  public static TagKinds of(List<String> tags) {
    boolean[] marks = new boolean[tags.size()];
    boolean[] verbs = new boolean[tags.size()];
    for (int i = 0; i < marks.length; i++) {
      String tag = tags.get(i);
      marks[i] = tag.chars().noneMatch(Character::isLetter);
      verbs[i] = tag.startsWith("VB") || tag.equals("MD");
    }
    return new TagKinds(marks, verbs);
  }
}
