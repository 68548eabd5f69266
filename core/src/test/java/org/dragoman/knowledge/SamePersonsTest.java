package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ontology.ActorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two entries, "NAME, FROM .. TO, COUNTRY SECTOR", and the names that are left. */
class SamePersonsTest {
  @ParameterizedTest(name = "{0} | {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Maria Solis, 1990 .. 1994, PER GOV | Ana Solis, 1992 .. 1995, PER GOV | Ana Solis",
        "Tam Chi-lok, 1990 .. 1994, HKG GOV | Tam Chi Lok, 1990 .. 1994, HKG GOV | Tam Chi Lok",
        "José Prado, 1990 .. 1994, PER GOV | Jose Prado, 1990 .. 1994, PER GOV | Jose Prado",
        // at other times, of other states, of other offices, with other names in the middle
        "Ana Maria Solis, 1990 .. 1994, PER GOV | Ana Solis, 2002 .. 2005, PER GOV |"
            + " Ana Maria Solis + Ana Solis",
        "Ana Maria Solis, 1990 .. 1994, PER GOV | Ana Solis, 1992 .. 1995, CHL GOV |"
            + " Ana Maria Solis + Ana Solis",
        "Ana Maria Solis, 1990 .. 1994, PER GOV | Ana Solis, 1992 .. 1995, PER JUD |"
            + " Ana Maria Solis + Ana Solis",
        "Ali Hasan Omar, 1990 .. 1994, IRQ GOV | Ali Said Omar, 1990 .. 1994, IRQ GOV |"
            + " Ali Hasan Omar + Ali Said Omar",
        "Solis, 1990 .. 1994, PER GOV | Solis, 1990 .. 1994, PER GOV | Solis + Solis",
      })
  void joins(String first, String second, String expected) {
    List<String> names = new ArrayList<>();
    for (ActorEntry entry : SamePersons.joined(List.of(entry(first), entry(second)))) {
      names.add(entry.name());
    }
    assertThat(String.join(" + ", names)).isEqualTo(expected);
  }

  private static ActorEntry entry(String text) {
    String[] parts = text.split(", ");
    String[] code = parts[2].split(" ");
    return new ActorEntry(
        parts[0],
        List.of(),
        ActorEntry.PERSON,
        List.of(new ActorEntry.Term(DateSpan.parse(parts[1]), ActorCode.of(code[0], code[1]), "")),
        new Where("a.actors", 1, 1));
  }
}
