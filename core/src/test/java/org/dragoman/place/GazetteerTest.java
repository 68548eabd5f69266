package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer SMALL = Gazetteer.of(List.of(
      "C\tLBN\t\t33900\t35800\t272103\t6848925\tLebanon\t\tliban",
      "R\tUSA\tPA\t40900\t-77800\t6254927\t12000000\tPennsylvania\t\t",
      "P\tUSA\tPA\t40340\t-76411\t5197079\t25477\tLebanon\t\t",
      "P\tPOL\t77\t51750\t19467\t3093133\t768755\tŁódź\tlodz\tlitzmannstadt"));

  @Test
  void givesAllPlacesOfAKey() {
    assertThat(SMALL.find("lebanon"))
        .extracting(c -> c.place().country(), Candidate::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("LBN", Rank.COUNTRY),
            org.assertj.core.groups.Tuple.tuple("USA", Rank.CITY));
    assertThat(SMALL.find("lebanon").get(1).place())
        .isEqualTo(new Place(
            "Lebanon", Place.Kind.CITY, "USA", "Pennsylvania", 40.34, -76.411, 5197079, 25477));
  }

  @Test
  void tellsOtherNamesFromOwn() {
    assertThat(SMALL.find("lodz").get(0).otherName()).isFalse();
    assertThat(SMALL.find("litzmannstadt").get(0).otherName()).isTrue();
    assertThat(SMALL.find("łódź")).isEmpty();
  }

  @Test
  void knowsNothingOfOtherKeys() {
    for (String key : List.of("", " ", "lebano", "lebanon ", "leb|anon", "\0", "\ud800")) {
      assertThat(SMALL.find(key)).isEmpty();
    }
  }

  @Test
  void skipsBrokenLines() {
    Gazetteer broken = Gazetteer.of(List.of(
        "",
        "P\tUSA",
        "\t\t\t\t\t\t\t\t\t",
        "?\tX\t\tabc\t-\t\t\tNowhere\t\t|a||",
        "P\tIRQ\t07\t33341\t44401\t98182\t7216000\tBaghdad\t\t"));
    assertThat(broken.find("baghdad")).hasSize(1);
    assertThat(broken.find("nowhere").get(0).place().lat()).isZero();
    assertThat(broken.find("a")).hasSize(1);
  }

  @Test
  void anEmptyTableHoldsNothing() {
    assertThat(Gazetteer.of(List.of()).find("paris")).isEmpty();
    assertThat(Gazetteer.of(List.of()).size()).isZero();
  }

  @Test
  void saysThatATableIsNotCompressed() {
    assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }
}
