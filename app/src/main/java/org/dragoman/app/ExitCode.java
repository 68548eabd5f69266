package org.dragoman.app;

/** What the command says when it leaves. */
final class ExitCode {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int CANNOT_RUN = 2;

  private ExitCode() {}
}
