package org.dragoman.ontology;

/** A CAMEO event code. A string of two to four digits: "0256" keeps its zero, 020 is not 20. */
public record CameoCode(String digits) implements Comparable<CameoCode> {
  public CameoCode {
    if (!isCode(digits)) {
      throw new IllegalArgumentException(
          "a CAMEO code is 2 to 4 digits from 01 to 20, got '" + digits + "'");
    }
  }

  /** Whether these are digits a CAMEO code can have. */
  public static boolean isCode(String digits) {
    if (digits.length() < 2
        || digits.length() > 4
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int root = Integer.parseInt(digits.substring(0, 2));
    return root >= 1 && root <= 20;
  }

  /** The first two digits. */
  public String root() {
    return digits.substring(0, 2);
  }

  public boolean isWithin(CameoCode other) {
    return digits.startsWith(other.digits);
  }

  @Override
  public int compareTo(CameoCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
