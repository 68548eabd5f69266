package org.dragoman.language;

/** A token of a story: which sentence, which token of it, both from 0. */
public record Position(int sentence, int token) implements Comparable<Position> {
  @Override
  public int compareTo(Position other) {
    return sentence != other.sentence
        ? Integer.compare(sentence, other.sentence)
        : Integer.compare(token, other.token);
  }

  @Override
  public String toString() {
    return sentence + ":" + token;
  }
}
