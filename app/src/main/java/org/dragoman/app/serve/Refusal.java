package org.dragoman.app.serve;

/** A request that is not answered: the status, what is wrong with it, and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String line) {
    super(line, null, false, false);
    this.status = status;
  }

  static Refusal bad(String line) {
    return new Refusal(400, line);
  }

  static Refusal missing(String line) {
    return new Refusal(404, line);
  }

  int status() {
    return status;
  }

  String line() {
    return String.valueOf(getMessage());
  }
}
