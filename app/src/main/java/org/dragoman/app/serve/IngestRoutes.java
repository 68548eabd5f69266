package org.dragoman.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.dragoman.ingest.Published;

/** Reports come in as uploads; each is a job whose progress can be watched. */
final class IngestRoutes {
  /** Between two looks at a job, milliseconds. */
  private static final int PULSE = 1000;

  private final Jobs jobs;

  IngestRoutes(Jobs jobs) {
    this.jobs = jobs;
  }

  void add(Routes routes) {
    routes.writes(HandlerType.POST, "/ingest", this::ingest);
    routes.reads("/jobs", ctx -> {
      Asked.of(ctx, Set.of());
      ctx.contentType("application/json").result(Json.of(Map.of("rows", jobs.all())));
    });
    routes.reads(
        "/jobs/{id}",
        ctx -> ctx.contentType("application/json").result(Json.of(job(ctx).state())));
    routes.reads("/jobs/{id}/progress", new SseHandler(this::progress));
  }

  /** A form with a file, the file itself as the body with its name as a parameter, or an address. */
  private void ingest(Context ctx) throws IOException {
    Asked asked = Asked.of(ctx, Set.of(), "name", "published", "url");
    Published published = asked
        .one("published")
        .map(day -> Published.parse(day)
            .orElseThrow(() -> Refusal.bad("parameter 'published' is a day such as 2020-01-31")))
        .orElse(Published.UNKNOWN);
    Job job;
    if (asked.one("url").isPresent()) {
      job = jobs.add(address(asked.text("url")), published);
    } else if (ctx.isMultipartFormData()) {
      UploadedFile file = ctx.uploadedFile("file");
      if (file == null) {
        throw Refusal.bad("the form has no field 'file'");
      }
      try (InputStream content = file.content()) {
        job = jobs.add(file.filename(), content.readAllBytes(), published);
      }
    } else {
      byte[] body = ctx.bodyAsBytes();
      if (body.length == 0) {
        throw Refusal.bad("nothing was sent");
      }
      job = jobs.add(asked.one("name").orElse("report.txt"), body, published);
    }
    ctx.status(202)
        .header("Location", Routes.API + "/jobs/" + job.id())
        .contentType("application/json")
        .result(Json.of(job.state()));
  }

  private static String address(String url) {
    if (!url.matches("https?://\\S+")) {
      throw Refusal.bad("parameter 'url' begins with https:// or http://");
    }
    return url;
  }

  private Job job(Context ctx) {
    return jobs.job(ctx.pathParam("id")).orElseThrow(() -> Refusal.missing("no such job"));
  }

  /** The state of the job whenever it changes, until it ends. */
  private void progress(SseClient client) {
    Job job = job(client.ctx());
    try {
      Job.State state = job.state();
      client.sendEvent("progress", Json.of(state));
      while (!state.ended() && !client.terminated()) {
        job.await(state, PULSE);
        state = job.state();
        client.sendEvent("progress", Json.of(state));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
