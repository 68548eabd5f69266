package org.dragoman.app.evaluate;

import java.util.List;
import java.util.Set;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;

/** How much of an event must be right for it to count. */
enum Measure {
  /** An event stands in this sentence. */
  DETECTION("detection") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return true;
    }
  },
  QUAD("quad class") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return gold.quad() == ours.what().type().quad().number();
    }
  },
  TYPE("type") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return gold.type().equals(ours.what().type().name());
    }
  },
  /** The first two digits of the CAMEO code. */
  ROOT("CAMEO root") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return gold.cameo().startsWith(ours.what().cameo().root());
    }
  },
  /** Each side has a country in common with gold's, or both have none. */
  TOUCHING("type + a country a side") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return TYPE.right(gold, ours)
          && touching(gold.sources(), ours.sources())
          && touching(gold.targets(), ours.targets());
    }
  },
  /** Each side has exactly gold's countries. */
  COUNTRIES("type + countries") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return TYPE.right(gold, ours)
          && Party.countries(gold.sources()).equals(countries(ours.sources()))
          && Party.countries(gold.targets()).equals(countries(ours.targets()));
    }
  },
  /** Each side has exactly gold's countries and sectors. */
  FULL("full, with sectors") {
    @Override
    boolean right(GoldEvent gold, Event ours) {
      return TYPE.right(gold, ours)
          && Party.codes(gold.sources()).equals(Party.codes(Pairing.parties(ours.sources())))
          && Party.codes(gold.targets()).equals(Party.codes(Pairing.parties(ours.targets())));
    }
  };

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  abstract boolean right(GoldEvent gold, Event ours);

  String label() {
    return label;
  }

  private static Set<String> countries(List<Participant> side) {
    return Party.countries(Pairing.parties(side));
  }

  private static boolean touching(List<Party> gold, List<Participant> ours) {
    Set<String> theirs = Party.countries(gold);
    Set<String> own = countries(ours);
    return theirs.isEmpty() ? own.isEmpty() : theirs.stream().anyMatch(own::contains);
  }
}
