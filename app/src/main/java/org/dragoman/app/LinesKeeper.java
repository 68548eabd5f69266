package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.dragoman.app.output.JsonView;
import org.dragoman.document.Document;

/** Writes the events of stories as JSON Lines and remembers nothing. */
final class LinesKeeper implements Keeper {
  private final JsonView view = new JsonView();
  private final PrintWriter out;

  LinesKeeper(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Known known(List<Document> documents) {
    return Known.NONE;
  }

  @Override
  public void keep(List<Story> stories, By by) throws IOException {
    for (Story story : stories) {
      if (story.coded().isPresent()) {
        view.write(story.coded().get(), out);
      }
    }
    out.flush();
    if (out.checkError()) {
      throw new IOException("nobody reads it any more");
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
