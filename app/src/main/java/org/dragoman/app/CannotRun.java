package org.dragoman.app;

/** Why the command cannot do anything at all, in one line for the user. Leads to exit code 2. */
final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotRun(String line) {
    super(line);
  }

  /** What, where, what to do. */
  String line() {
    return String.valueOf(getMessage());
  }
}
