package org.dragoman.time;

/**
 * Time words found in a sentence.
 *
 * @param begin place of the first word
 * @param end place after the last word
 * @param says what they say
 */
record Match(int begin, int end, Expression says) {
  Match says(Expression changed) {
    return new Match(begin, end, changed);
  }

  Match to(int changedEnd) {
    return new Match(begin, changedEnd, says);
  }

  Match from(int changedBegin) {
    return new Match(changedBegin, end, says);
  }
}
