package org.dragoman.place;

/** What a line of the gazetteer is, finer than {@link Place.Kind}: it decides between namesakes. */
enum Rank {
  COUNTRY('C', Place.Kind.COUNTRY),
  REGION('R', Place.Kind.REGION),
  DISTRICT('D', Place.Kind.REGION),
  CAPITAL('K', Place.Kind.CITY),
  /** The seat of a region's government. */
  SEAT('N', Place.Kind.CITY),
  CITY('P', Place.Kind.CITY),
  /** A part of a city. */
  QUARTER('X', Place.Kind.CITY),
  SEA('S', Place.Kind.AREA),
  /** Islands, ranges, rivers, lakes, plains. */
  AREA('A', Place.Kind.AREA),
  AIRPORT('F', Place.Kind.LANDMARK),
  LANDMARK('L', Place.Kind.LANDMARK);

  private static final Rank[] BY_LETTER = new Rank[128];

  static {
    for (Rank rank : values()) {
      BY_LETTER[rank.letter] = rank;
    }
  }

  private final char letter;
  private final Place.Kind kind;

  Rank(char letter, Place.Kind kind) {
    this.letter = letter;
    this.kind = kind;
  }

  Place.Kind kind() {
    return kind;
  }

  /** The rank of a letter of the packed table; an unknown letter is a city. */
  static Rank of(byte letter) {
    Rank rank = letter >= 0 ? BY_LETTER[letter] : null;
    return rank == null ? CITY : rank;
  }

  boolean isSettlement() {
    return kind == Place.Kind.CITY;
  }
}
