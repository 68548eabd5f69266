package org.dragoman.app.serve;

import java.nio.file.Path;
import java.util.List;

/**
 * Where and for whom the server works.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param names further names under which browsers may ask for it, when it is not bound to loopback
 * @param folder the ledger's folder
 * @param version of the program, as shown
 */
public record Settings(String host, int port, List<String> names, Path folder, String version) {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]", "::1");

  public Settings {
    names = List.copyOf(names);
  }

  /** On this machine only. */
  public static Settings loopback(int port, Path folder, String version) {
    return new Settings("127.0.0.1", port, List.of(), folder, version);
  }

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    return LOOPBACK.contains(host);
  }

  /** Whether a browser may know the server by this name. */
  boolean answersTo(String name) {
    return LOOPBACK.contains(name) || name.equals(host) || names.contains(name);
  }
}
