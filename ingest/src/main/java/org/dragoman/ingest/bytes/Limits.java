package org.dragoman.ingest.bytes;

/**
 * What one item may cost before it is rejected. The numbers are far above real news (the largest
 * page of the extraction corpora has 3 MB) and far below what harms a small machine.
 *
 * @param documentBytes of one feed, page or text, after unpacking
 * @param archiveBytes of one archive or table, after unpacking
 * @param ratio unpacked to packed bytes, judged once a mebibyte has come out
 * @param nesting archives inside archives
 * @param markupDepth elements inside elements
 */
public record Limits(
    long documentBytes, long archiveBytes, int ratio, int nesting, int markupDepth) {
  public static final Limits USUAL = new Limits(16L << 20, 64L << 30, 200, 4, 512);

  public Limits {
    if (documentBytes <= 0 || archiveBytes <= 0 || ratio <= 0 || nesting < 0 || markupDepth <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
