package org.dragoman.app.evaluate;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns with the greatest total weight (the Hungarian method
 * with potentials, cubic time).
 */
final class Assignment {
  private Assignment() {}

  /**
   * The column of each row, -1 where a row gets none.
   *
   * @param weight at least 0; rows by columns; 0 means that the two may not be paired
   */
  static int[] best(double[][] weight) {
    int rows = weight.length;
    int columns = rows == 0 ? 0 : weight[0].length;
    int n = Math.max(rows, columns);
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] way = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      int column = 0;
      double[] least = new double[n + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      boolean[] used = new boolean[n + 1];
      do {
        used[column] = true;
        int current = rowOf[column];
        int next = 0;
        double delta = Double.MAX_VALUE;
        for (int j = 1; j <= n; j++) {
          if (used[j]) {
            continue;
          }
          double cost =
              -at(weight, current - 1, j - 1) - rowPotential[current] - columnPotential[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[way[column]];
        column = way[column];
      }
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int j = 1; j <= n; j++) {
      int row = rowOf[j] - 1;
      if (row < rows && j - 1 < columns && weight[row][j - 1] > 0) {
        columnOf[row] = j - 1;
      }
    }
    return columnOf;
  }

  /** The square that the method needs is filled up with zeros. */
  private static double at(double[][] weight, int row, int column) {
    return row < weight.length && column < weight[row].length ? weight[row][column] : 0;
  }
}
