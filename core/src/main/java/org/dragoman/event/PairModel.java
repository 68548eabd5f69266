package org.dragoman.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much each feature speaks for each answer: a multinomial logistic regression, learned by {@code bench} and kept
 * as text so that it can be read and compared. Immutable.
 *
 * <pre>
 * dragoman pair-model, format 1
 * answers  AGREE CONSULT … STATEMENT
 * seen     1f3a9c07 …                    hashes of the texts it was learned from, in hexadecimal
 * way=reject   9:210 1:-14               number of the answer : hundredths
 * </pre>
 */
public final class PairModel {
  /** The answer for a mere statement; every other answer is the name of a PLOVER type. */
  public static final String STATEMENT = "STATEMENT";

  private static final String RESOURCE = "/dragoman/model/pairs.model";
  private static final String HEADER = "dragoman pair-model, format 1";
  private static final double UNIT = 100;

  private final List<String> answers;
  private final Map<String, double[]> weights;
  private final Set<Integer> seen;

  public PairModel(List<String> answers, Map<String, double[]> weights, Set<Integer> seen) {
    this.answers = List.copyOf(answers);
    this.weights = new HashMap<>(weights);
    this.seen = Set.copyOf(seen);
  }

  /**
   * The built-in model; empty when it is not on the class path.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  static Optional<PairModel> load() {
    try (InputStream in = PairModel.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException("the pair model cannot be read", e);
    }
  }

  /** Reads the form shown above. */
  public static PairModel read(BufferedReader lines) throws IOException {
    String header = lines.readLine();
    String answers = lines.readLine();
    String seen = lines.readLine();
    if (!HEADER.equals(header) || answers == null || seen == null) {
      throw new IOException("not a pair model: the first line must be '" + HEADER + "'");
    }
    List<String> names = List.of(answers.split("\\s+"));
    names = names.subList(1, names.size());
    Set<Integer> hashes = new HashSet<>();
    for (String hash : seen.split("\\s+")) {
      if (!hash.equals("seen")) {
        hashes.add(Integer.parseUnsignedInt(hash, 16));
      }
    }
    Map<String, double[]> weights = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t");
      double[] row = new double[names.size()];
      for (String pair : parts[1].split(" ")) {
        int colon = pair.indexOf(':');
        row[Integer.parseInt(pair.substring(0, colon))] =
            Integer.parseInt(pair.substring(colon + 1)) / UNIT;
      }
      weights.put(parts[0], row);
    }
    return new PairModel(names, weights, hashes);
  }

  /** The form that {@link #read} reads; weights below a hundredth are left out. */
  public String written() {
    StringBuilder text = new StringBuilder(HEADER + "\nanswers ");
    text.append(String.join(" ", answers)).append("\nseen");
    seen.stream().sorted().forEach(h -> text.append(' ').append(Integer.toHexString(h)));
    text.append('\n');
    new TreeMap<>(weights).forEach((feature, of) -> {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < answers.size(); i++) {
        long hundredths = Math.round(of[i] * UNIT);
        if (hundredths != 0) {
          row.append(row.length() == 0 ? "" : " ").append(i).append(':').append(hundredths);
        }
      }
      if (row.length() > 0) {
        text.append(feature).append('\t').append(row).append('\n');
      }
    });
    return text.toString();
  }

  public List<String> answers() {
    return answers;
  }

  /** Whether a text was among those it was learned from. */
  public boolean hasSeen(String text) {
    return seen.contains(text.hashCode());
  }

  /** How likely each answer is, in the order of {@link #answers}; they sum to 1. */
  public double[] probabilities(Set<String> features) {
    double[] sums = new double[answers.size()];
    for (String feature : features) {
      double[] row = weights.get(feature);
      for (int i = 0; row != null && i < sums.length; i++) {
        sums[i] += row[i];
      }
    }
    return softmax(sums);
  }

  /** Exponentials of the sums, made to sum to 1. */
  public static double[] softmax(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double[] shares = new double[sums.length];
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      shares[i] = StrictMath.exp(sums[i] - most); // the same on every machine
      total += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** The features that speak loudest for an answer, with their weights: "way=reject +2.10". */
  List<String> loudest(Set<String> features, int answer, int most) {
    Map<String, Double> speaking = new TreeMap<>();
    for (String feature : features) {
      double[] row = weights.get(feature);
      if (row != null && row[answer] > 0) {
        speaking.put(feature, row[answer]);
      }
    }
    return speaking.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(e -> String.format(Locale.ROOT, "%s +%.2f", e.getKey(), e.getValue()))
        .toList();
  }
}
