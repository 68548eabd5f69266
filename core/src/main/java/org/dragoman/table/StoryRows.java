package org.dragoman.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.language.Sentence;
import org.dragoman.same.Gist;
import org.dragoman.text.Folded;
import org.dragoman.text.Span;

/**
 * A coded story as rows. Immutable.
 *
 * <pre>{@code
 * StoryRows rows = new StoryRows(run, true);
 * rows.document(document, story);
 * rows.sentences(coded);
 * rows.results(coded);
 * }</pre>
 */
public final class StoryRows {
  public static final String SPEAKER = "speaker";
  public static final String ADDRESSEE = "addressee";

  private final Run run;
  private final boolean keepText;

  /** @param keepText whether the words of reports are kept, or their hashes and offsets only */
  public StoryRows(Run run, boolean keepText) {
    this.run = run;
    this.keepText = keepText;
  }

  /** The run that all these rows are of. */
  public static Row of(Run run) {
    return Row.of(Table.RUNS)
        .add(run.id())
        .add(run.kind())
        .add(run.engine())
        .add(run.knowledge())
        .full();
  }

  /**
   * The report and the words by which it is compared.
   *
   * @param story id of the original that it is a copy of; its own when it is none
   */
  public List<Row> document(Document document, String story) {
    Gist gist = Gist.of(Folded.of(document.text()));
    return List.of(
        Row.of(Table.DOCUMENTS)
            .add(document.id())
            .add(story)
            .add(document.title())
            .add(document.outlet())
            .add(document.url())
            .add(document.published())
            .add(kept(document.text()))
            .add(Hash.full(document.text()))
            .add(document.text().length())
            .add(run.id())
            .full(),
        Row.of(Table.GISTS)
            .add(document.id())
            .add(gist.words())
            .add(gist.weights())
            .full());
  }

  /** The report's sentences. */
  public List<Row> sentences(Coded story) {
    Document document = story.story().document();
    List<Row> rows = new ArrayList<>();
    for (Sentence sentence : story.story().sentences()) {
      Span span = story.story().prose().original(sentence.span());
      String words = story.story().words(sentence.span());
      rows.add(Row.of(Table.SENTENCES)
          .add(document.id())
          .add(sentence.index())
          .add(span.begin())
          .add(span.end())
          .add(sentence.heading())
          .add(Hash.id(words))
          .add(kept(words))
          .add(kept(Folded.of(words)))
          .full());
    }
    return rows;
  }

  /** What coding gave: events and statements with all that belongs to them. */
  public List<Row> results(Coded story) {
    Document document = story.story().document();
    List<Row> rows = new ArrayList<>();
    for (Event event : story.events()) {
      rows.addAll(EventRows.of(document, event, EventRows.trigger(document, event)));
    }
    for (Statement statement : story.statements()) {
      String id = id(document, statement);
      rows.add(Row.of(Table.STATEMENTS)
          .add(id)
          .add(document.id())
          .add(statement.sentence())
          .add(statement.kind().name())
          .add(statement.cue())
          .add(kept(statement.text()))
          .add(statement.content().begin())
          .add(statement.content().end())
          .add(document.published())
          .add(document.outlet())
          .full());
      EventRows.voice(id, SPEAKER, statement.speaker(), rows);
      EventRows.voice(id, ADDRESSEE, statement.addressee(), rows);
    }
    return rows;
  }

  private static String id(Document document, Statement statement) {
    return Hash.id(
        "statement",
        document.id(),
        Integer.toString(statement.content().begin()),
        Integer.toString(statement.content().end()),
        statement.kind().name());
  }

  private Optional<String> kept(String text) {
    return keepText ? Optional.of(text) : Optional.empty();
  }
}
