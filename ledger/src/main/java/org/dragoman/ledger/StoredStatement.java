package org.dragoman.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;

/** A statement out of the ledger. */
public record StoredStatement(String id, Statement statement, StoredEvent.Report report) {

  /** Statements as rows. */
  public static Table table(List<StoredStatement> statements) {
    Table.Builder rows = Table.of(
        "id",
        "story",
        "published:day",
        "outlet",
        "url",
        "sentence:whole",
        "speaker_name",
        "speaker_country",
        "speaker_sector",
        "speaker_text",
        "cue",
        "kind",
        "addressee_name",
        "addressee_country",
        "addressee_sector",
        "content");
    for (StoredStatement stored : statements) {
      Statement said = stored.statement();
      rows.row(
          stored.id(),
          stored.report().doc(),
          stored.report().published(),
          stored.report().outlet(),
          stored.report().url(),
          said.sentence(),
          of(said.speaker(), Participant::name),
          of(said.speaker(), p -> p.code().country()),
          of(said.speaker(), p -> p.code().sector()),
          of(said.speaker(), Participant::text),
          said.cue(),
          said.kind().name().toLowerCase(Locale.ROOT),
          of(said.addressee(), Participant::name),
          of(said.addressee(), p -> p.code().country()),
          of(said.addressee(), p -> p.code().sector()),
          said.text());
    }
    return rows.build();
  }

  private static String of(Optional<Participant> who, Function<Participant, String> field) {
    return who.map(field).orElse("");
  }
}
