package org.dragoman.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final DateReader READER = DateReader.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
        "2003-12-31T10:14:55.37-08:00 | 2003-12-31T10:14:55-08:00",
        "2003-12-31T10:14+0530 | 2003-12-31T10:14+05:30",
        "2003-12-31 10:14:55 | 2003-12-31T10:14:55",
        "20031231 | 2003-12-31",
        "2003-12 | 2003-12",
        "2003 | 2003",
        "2003-335 | 2003-12-01",
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 EST | 2004-01-01T19:48-05:00",
        "01 Jan 2004 19:48:21 +0200 | 2004-01-01T19:48:21+02:00",
        "Jan 1, 2004 7:48 pm | 2004-01-01T19:48",
        "January 1st, 2004 | 2004-01-01",
        "Sun Jan  4 16:29:06 PST 2004 | 2004-01-04T16:29:06-08:00",
        "Sun Jan 4 16:29:06 2004 | 2004-01-04T16:29:06",
        "31.12.2003 | 2003-12-31",
        "31/12/2003 23:05 | 2003-12-31T23:05",
        "12/31/2003 | 2003-12-31",
        "2003/12/31 | 2003-12-31",
        "Mittwoch, 31. Dezember 2003, 18:30 Uhr | 2003-12-31T18:30",
        "31 décembre 2003 à 18h30 | 2003-12-31T18:30",
        "31 de diciembre de 2003 | 2003-12-31",
        "31 декабря 2003 г. | 2003-12-31",
        "2004년 05월 28일 오후 01:31:15 | 2004-05-28T13:31:15",
        "2004年5月28日 | 2004-05-28",
        "1073245746 | 2004-01-04T19:49:06Z",
        "1073245746000 | 2004-01-04T19:49:06Z",
        "Published: March 5, 2020 at 12:10 a.m. ET | 2020-03-05T00:10",
        "December 2003 | 2003-12",
        "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
      })
  void read(String written, String stamp) {
    assertThat(READER.read(written)).map(Stamp::toString).contains(stamp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "now", "yesterday", "03/04/2003", "2003-13-01", "31 February 2003", "99999999999999",
        "Thursday", "10:14", "0000-00-00", "-1", "the 12th", "2003-12-31-12-31-12", "T10:14:55Z",
      })
  void unknownStaysUnknown(String written) {
    assertThat(READER.read(written)).isEmpty();
  }
}
