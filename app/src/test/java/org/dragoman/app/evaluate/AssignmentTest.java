package org.dragoman.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void findsTheGreatestTotalThatTryingAllFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int rows = random.nextInt(6);
      int columns = random.nextInt(6);
      double[][] weight = new double[rows][columns];
      for (double[] row : weight) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextInt(4) == 0 ? 0 : random.nextInt(20);
        }
      }
      assertThat(total(weight, Assignment.best(weight)))
          .isCloseTo(best(weight, 0, new boolean[columns]), within(1e-9));
    }
  }

  @Test
  void nobodyIsPairedForNothing() {
    assertThat(Assignment.best(new double[][] {{0, 0}, {0, 3}})).containsExactly(-1, 1);
    assertThat(Assignment.best(new double[][] {})).isEmpty();
    assertThat(Assignment.best(new double[][] {{}, {}})).containsExactly(-1, -1);
  }

  private static double total(double[][] weight, int[] columnOf) {
    double total = 0;
    boolean[] used = new boolean[10];
    for (int row = 0; row < columnOf.length; row++) {
      if (columnOf[row] >= 0) {
        assertThat(used[columnOf[row]]).isFalse();
        used[columnOf[row]] = true;
        total += weight[row][columnOf[row]];
      }
    }
    return total;
  }

  private static double best(double[][] weight, int row, boolean[] used) {
    if (row == weight.length) {
      return 0;
    }
    double best = best(weight, row + 1, used);
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        used[j] = true;
        best = Math.max(best, weight[row][j] + best(weight, row + 1, used));
        used[j] = false;
      }
    }
    return best;
  }
}
