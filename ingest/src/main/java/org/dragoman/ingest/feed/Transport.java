package org.dragoman.ingest.feed;

/**
 * What came along with the bytes.
 *
 * @param url where they came from, or empty
 * @param contentType the header, or empty
 * @param contentLanguage the header, or empty
 * @param contentLocation the header, or empty
 */
public record Transport(
    String url, String contentType, String contentLanguage, String contentLocation) {
  public static final Transport NONE = new Transport("", "", "", "");

  public static Transport of(String url, String contentType) {
    return new Transport(url, contentType, "", "");
  }
}
