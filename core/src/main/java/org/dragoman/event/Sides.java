package org.dragoman.event;

import java.util.List;

/**
 * Who acts, and on whom.
 *
 * @param named the targets with the sources' own state among them: "promised to reform Chad", said by its president, is
 *     politics but aims at nobody
 * @param acting what the act's own words name as its source
 * @param aimed what the act's own words name as its target, before contents and demands were asked
 */
record Sides(
    List<Participant> sources,
    List<Participant> targets,
    List<Participant> named,
    List<Finding> acting,
    List<Finding> aimed) {
  Sides {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    named = List.copyOf(named);
    acting = List.copyOf(acting);
    aimed = List.copyOf(aimed);
  }
}
