package org.dragoman.actor;

import java.util.List;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.ontology.ActorCode;

/**
 * What an office or a role noun says, either alike.
 *
 * @param key name of the entry
 * @param lives countries where a people without a state of its own lives
 * @param where file and line of the entry
 */
record Noun(
    String key,
    ActorCode code,
    boolean belongs,
    boolean alone,
    RoleEntry.Kind kind,
    boolean isOffice,
    boolean alwaysPlural,
    List<String> lives,
    String where) {
  static Noun of(Find find) {
    return find.office()
        .map(o -> new Noun(
            o.entry().name(),
            o.entry().code(),
            o.entry().belongs(),
            true,
            RoleEntry.Kind.PEOPLE,
            true,
            false,
            List.of(),
            "office " + o.entry().name()))
        .orElseGet(() -> of(find.role().orElseThrow().entry()));
  }

  static Noun of(RoleEntry role) {
    return new Noun(
        role.name(),
        role.code(),
        role.belongs(),
        role.alone(),
        role.kind(),
        false,
        role.alwaysPlural(),
        role.lives(),
        "role " + role.name());
  }
}
