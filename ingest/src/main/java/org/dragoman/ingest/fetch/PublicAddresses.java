package org.dragoman.ingest.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.ingest.Lists;

/**
 * Which addresses belong to the public Internet, by our own table: what the JDK calls loopback,
 * site-local and link-local leaves out fd00::1, 64:ff9b::7f00:1, ::127.0.0.1 and 2002:7f00:1::.
 */
final class PublicAddresses {
  private record Block(int bits, BigInteger prefix, int length) {
    boolean holds(byte[] address) {
      return address.length * 8 == bits
          && new BigInteger(1, address).shiftRight(bits - length).equals(prefix);
    }
  }

  private static final Pattern NUMBERS = Pattern.compile("(?i)[0-9a-fx.]*\\d[0-9a-fx.]*");
  private static final Pattern CANONICAL =
      Pattern.compile("((0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(?!$)|$)){4}");
  private static final Pattern LAST_IS_NUMBER =
      Pattern.compile("(?i).*(^|\\.)(\\d+|0x[0-9a-f]*)\\.?");

  private final List<Block> closed = new ArrayList<>();
  private final Block globalV6;

  PublicAddresses() {
    for (String line : Lists.lines("private-addresses.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        closed.add(block(line.split("\\s+")[0]));
      }
    }
    globalV6 = block("2000::/3");
  }

  private static Block block(String cidr) {
    String[] parts = cidr.split("/");
    try {
      byte[] address = InetAddress.getByName(parts[0]).getAddress();
      int length = Integer.parseInt(parts[1]);
      int bits = address.length * 8;
      return new Block(bits, new BigInteger(1, address).shiftRight(bits - length), length);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("built-in table of addresses: " + cidr, e);
    }
  }

  boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!(address instanceof Inet4Address) && !globalV6.holds(bytes)) {
      return false;
    }
    return closed.stream().noneMatch(b -> b.holds(bytes));
  }

  /**
   * Whether this host is a number in a form that programs read differently: 127.1, 0177.0.0.1,
   * 2130706433, 0x7f000001.
   */
  static boolean ambiguous(String host) {
    if (host.startsWith("[")) {
      return host.contains("%");
    }
    return (NUMBERS.matcher(host).matches() && LAST_IS_NUMBER.matcher(host).matches()
            || LAST_IS_NUMBER.matcher(host).matches())
        && !CANONICAL.matcher(host).matches();
  }
}
