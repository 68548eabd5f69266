package org.dragoman.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Codes;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.text.Span;

/**
 * Which act stands between two given phrases. It always answers: what the frames read is one kind of evidence for the
 * model among others. The code is that of the frame of the answered type that binds most of the two phrases.
 */
final class PairClassifier {
  private static final int MOST_REASONS = 5;

  private final PairReader reader;
  private final PairModel model;
  private final Codes codes;

  PairClassifier(PairReader reader, PairModel model, Codes codes) {
    this.reader = reader;
    this.model = model;
    this.codes = codes;
  }

  PairVerdict verdict(Span source, Span target) {
    Set<String> features = reader.features(source, target);
    double[] shares = model.probabilities(features);
    int best = -1;
    double acts = 0;
    double statement = 0;
    double[] quads = new double[5];
    for (int i = 0; i < shares.length; i++) {
      String answer = model.answers().get(i);
      if (answer.equals(PairModel.STATEMENT)) {
        statement = shares[i];
        continue;
      }
      acts += shares[i];
      quads[PloverType.valueOf(answer).quad().number()] += shares[i];
      best = best < 0 || shares[i] > shares[best] ? i : best;
    }
    PloverType type = PloverType.valueOf(model.answers().get(best));
    Optional<PairFeatures.Reading> reading = reader
        .sentence(source, target)
        .map(s -> reader.readings(reader.pair(s, source, target)))
        .orElse(List.of())
        .stream()
        .filter(r -> r.what().type() == type)
        .max(Comparator.comparingInt(PairClassifier::closeness));
    CameoCode code = reading.map(r -> r.what().cameo()).orElseGet(() -> codes.root(type));
    return new PairVerdict(
        type,
        reading.map(r -> r.what().mode()).orElse(""),
        code,
        quad(quads, statement),
        shares[best] / acts,
        reading.map(r -> r.act().binding().frame().where().cited()).orElse(""),
        model.loudest(features, best, MOST_REASONS));
  }

  private static int quad(double[] quads, double statement) {
    int best = 0;
    quads[0] = statement;
    for (int i = 1; i < quads.length; i++) {
      best = quads[i] > quads[best] ? i : best;
    }
    return best;
  }

  private static int closeness(PairFeatures.Reading reading) {
    return (reading.source() ? 20 : 0)
        + (reading.target() ? 10 : 0)
        + reading.what().cameo().digits().length();
  }
}
