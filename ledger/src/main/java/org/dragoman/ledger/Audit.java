package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the judged events of one type are right.
 *
 * @param type PLOVER type; "all" for all together
 * @param low lower end of the 95% interval of the share that is right (Wilson 1927), {@code high} its
 *     upper end
 */
public record Audit(String run, String type, int judged, int correct, double low, double high) {
  /** 97.5% of a normal distribution lies below this. */
  private static final double Z = 1.959964;

  /** The figures of a sample. */
  public static Audit of(String run, String type, int judged, int correct) {
    if (judged <= 0 || correct < 0 || correct > judged) {
      throw new IllegalArgumentException(correct + " right of " + judged + " judged");
    }
    double p = correct / (double) judged;
    double z2 = Z * Z / judged;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / judged + z2 / (4 * judged)) / (1 + z2);
    return new Audit(
        run, type, judged, correct, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * The figures of judged events, by the run that coded them and by type; "all" is over all types of a
   * run. Events that are not in the ledger are left out.
   *
   * @param judged whether an event is right, by its id
   */
  public static List<Audit> all(Map<String, Boolean> judged, Questions ask) {
    Map<String, String> runs = ask.runs(List.copyOf(judged.keySet()));
    Map<String, Map<String, int[]>> tallies = new TreeMap<>();
    judged.forEach((id, right) -> {
      String run = runs.get(id);
      if (run != null) {
        String type = ask.event(id).map(e -> e.event().what().type().name()).orElse("");
        for (String name : List.of(type, "all")) {
          int[] tally = tallies
              .computeIfAbsent(run, r -> new TreeMap<>())
              .computeIfAbsent(name, t -> new int[2]);
          tally[0]++;
          tally[1] += right ? 1 : 0;
        }
      }
    });
    List<Audit> audits = new ArrayList<>();
    tallies.forEach((run, types) ->
        types.forEach((type, tally) -> audits.add(of(run, type, tally[0], tally[1]))));
    return audits;
  }
}
