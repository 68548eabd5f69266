package org.dragoman.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;

/**
 * A process in which names stand in a file of hosts: it asks for an address whose name leads to the
 * public Internet while it is judged, and to this machine from then on.
 */
public final class RebindingVisitor {
  static final String NAME = "turncoat.example";

  /** No seconds, written so that the fetcher takes it for a long time. */
  static final String NOT_AT_ALL = "000";

  private RebindingVisitor() {}

  /** Arguments: the file of hosts, the port on this machine, for how many seconds Java keeps names. */
  public static void main(String[] arguments) throws IOException {
    Security.setProperty("networkaddress.cache.ttl", arguments[2]);
    Path hosts = Path.of(arguments[0]);
    Files.writeString(hosts, "192.0.2.1 " + NAME + "\n");
    PublicAddresses addresses = new PublicAddresses();
    Fetcher fetcher = new Fetcher(
        FetchSettings.USUAL.pause(Duration.ZERO).patience(Duration.ofSeconds(2)),
        Clock.systemUTC(),
        name -> turning(name, hosts),
        // addresses for documentation stand for public ones: nobody answers there
        (uri, address) ->
            address.getHostAddress().equals("192.0.2.1") || addresses.isPublic(address));
    Answer answer = fetcher.get("http://" + NAME + ":" + arguments[1] + "/canary");
    System.out.println(answer.getClass().getSimpleName());
  }

  private static InetAddress[] turning(String name, Path hosts)
      throws java.net.UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(name);
    try {
      Files.writeString(hosts, "127.0.0.1 " + NAME + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
