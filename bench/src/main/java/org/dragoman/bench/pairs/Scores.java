package org.dragoman.bench.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Accuracy of types and of quad classes, a line a set and a line for both parts of a set; macro-F1 over the names that the set uses. */
final class Scores {
  /** An example and the shares of the answers. */
  record Judged(Example example, double[] shares) {}

  private final List<Judged> judged;

  Scores(List<Judged> judged) {
    this.judged = List.copyOf(judged);
  }

  String text() {
    Map<String, List<Judged>> sets = new TreeMap<>();
    for (Judged one : judged) {
      sets.computeIfAbsent(one.example().set(), k -> new ArrayList<>()).add(one);
      String both = one.example().set().replaceAll("_(train|test)", "");
      if (!both.equals(one.example().set())) {
        sets.computeIfAbsent(both, k -> new ArrayList<>()).add(one);
      }
    }
    StringBuilder text = new StringBuilder();
    sets.forEach((name, some) ->
        text.append(some.get(0).example().isQuad() ? quads(name, some) : types(name, some)));
    return text.toString();
  }

  private static String types(String name, List<Judged> some) {
    int right = 0;
    Map<String, int[]> counts = new TreeMap<>(); // name: right, answered, gold
    for (Judged one : some) {
      String gold = one.example().code();
      String answer = best(one.shares());
      boolean good = one.example().allows(answer);
      right += good ? 1 : 0;
      counts.computeIfAbsent(gold, k -> new int[3])[2]++;
      counts.computeIfAbsent(good ? gold : named(answer, some), k -> new int[3])[1]++;
      counts.get(gold)[0] += good ? 1 : 0;
    }
    double f1 = counts.values().stream()
        .filter(c -> c[2] > 0)
        .mapToDouble(c -> 2.0 * c[0] / (c[1] + c[2]))
        .average()
        .orElse(0);
    return String.format(
        Locale.ROOT,
        "%-32s %5d pairs   type right %.3f   macro-F1 %.3f%n",
        name,
        some.size(),
        right / (double) some.size(),
        f1);
  }

  /** An answer by the name that the set has for it. */
  private static String named(String answer, List<Judged> some) {
    return some.stream()
        .map(Judged::example)
        .filter(e -> e.allows(answer))
        .map(Example::code)
        .sorted()
        .findFirst()
        .orElse(answer);
  }

  private static String quads(String name, List<Judged> some) {
    int right = 0;
    int acts = 0;
    int rightActs = 0;
    for (Judged one : some) {
      int gold = Integer.parseInt(one.example().code());
      right += quad(one.shares(), 0) == gold ? 1 : 0;
      acts += gold > 0 ? 1 : 0;
      rightActs += gold > 0 && quad(one.shares(), 1) == gold ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "%-32s %5d pairs   class right %.3f, of the %d acts %.3f%n",
        name,
        some.size(),
        right / (double) some.size(),
        acts,
        rightActs / (double) acts);
  }

  /** The likeliest type; a statement is none. */
  private static String best(double[] shares) {
    int best = 0;
    for (int a = 1; a < shares.length; a++) {
      boolean act = Example.quad(Example.ANSWERS.get(a)) > 0;
      best = act && shares[a] > shares[best] ? a : best;
    }
    return Example.ANSWERS.get(best);
  }

  private static int quad(double[] shares, int from) {
    double[] quads = new double[5];
    for (int a = 0; a < shares.length; a++) {
      quads[Example.quad(Example.ANSWERS.get(a))] += shares[a];
    }
    int best = from;
    for (int q = from; q < quads.length; q++) {
      best = quads[q] > quads[best] ? q : best;
    }
    return best;
  }
}
