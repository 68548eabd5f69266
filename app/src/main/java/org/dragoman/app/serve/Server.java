package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One ledger, for readers in browsers and for programs.
 *
 * <pre>{@code
 * try (Server server = Server.start(Settings.loopback(8080, folder, version), ledger, rules)) {
 *   …
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  /** Readers served at the same time; more wait. */
  private static final int THREADS = 80;

  /** The longest request: an archive of reports that somebody uploads, bytes. */
  static final long LONGEST_REQUEST = 64L << 20;

  private final Javalin javalin;
  private final Readers readers;
  private final Jobs jobs;
  private final Settings settings;
  private final List<Routes.Route> routes;

  private Server(
      Javalin javalin, Readers readers, Jobs jobs, Settings settings, List<Routes.Route> routes) {
    this.javalin = javalin;
    this.readers = readers;
    this.jobs = jobs;
    this.settings = settings;
    this.routes = routes;
  }

  /**
   * Starts to serve. The ledger stays the caller's to close, after the server.
   *
   * @param rules by which reports are coded, and which are shown to be browsed
   * @throws IOException when the token cannot be read or written
   */
  public static Server start(Settings settings, Ledger ledger, Rules rules) throws IOException {
    return start(settings, ledger, rules, Commands.NONE);
  }

  /**
   * Starts to serve other processes that ask this ledger, too.
   *
   * @param commands that it runs for them
   * @throws IOException when the token cannot be read or written
   */
  public static Server start(Settings settings, Ledger ledger, Rules rules, Commands commands)
      throws IOException {
    Coding coding = rules.coding();
    Token token = Token.of(settings.folder());
    Guard guard = new Guard(settings, token);
    Readers readers = new Readers(ledger);
    Answers answers = new Answers(System::nanoTime);
    Health health = new Health(readers, coding);
    Searches searches = new Searches(settings.folder());
    Alerts alerts = new Alerts(searches, readers, token);
    Jobs jobs = new Jobs(ledger, coding, readers, answers, alerts);
    Routes[] made = new Routes[1];
    Javalin javalin = Javalin.create(config -> {
      ground(config, settings);
      config.routes.before(guard::everyRequest);
      Routes routes = new Routes(config.routes, guard, health.registry());
      new ReadRoutes(readers, answers).add(routes);
      new CodeRoutes(coding).add(routes);
      new CodebookRoutes(rules, answers).add(routes);
      new IngestRoutes(jobs).add(routes);
      new SearchRoutes(searches, readers, answers).add(routes);
      new CorrectionRoutes(ledger, readers, answers).add(routes);
      new QualityRoutes(settings.version(), readers, answers).add(routes);
      new CommandRoutes(readers, commands).add(routes);
      Pages pages = new Pages();
      pages.add(routes);
      pages.add(config.routes);
      health.add(config.routes, guard);
      troubles(config);
      made[0] = routes;
    });
    javalin.start(settings.host(), settings.port());
    readers.warm();
    return new Server(javalin, readers, jobs, settings, made[0].all());
  }

  private static void ground(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LONGEST_REQUEST;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(false);
    });
  }

  /** Every trouble is told as RFC 9457 has it, in one line, without the inside of the program. */
  private static void troubles(JavalinConfig config) {
    config.routes.exception(Refusal.class, (e, ctx) -> problem(ctx, e.status(), e.line()));
    config.routes.exception(LedgerException.class, (e, ctx) -> {
      boolean late = e.line().toLowerCase(Locale.ROOT).contains("interrupt");
      if (late) {
        problem(ctx, 503, "this question takes too long; narrow it by day, actor or place");
      } else {
        problem(ctx, e.getCause() instanceof SQLException ? 500 : 400, e.line());
      }
    });
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> problem(
            ctx,
            e.getStatus(),
            e.getStatus() == 404 ? "nothing here" : String.valueOf(e.getMessage())));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> problem(
            ctx, 500, "the server failed, which is a bug: " + e.getClass().getSimpleName()));
  }

  static void problem(Context ctx, int status, String line) {
    ObjectNode problem = Json.object();
    problem.put("type", "about:blank");
    problem.put("status", status);
    problem.put("title", line);
    ctx.status(status).contentType("application/problem+json").result(Json.of(problem));
    if (status == 503) {
      ctx.header("Retry-After", "2");
    }
  }

  /** The address to open. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + javalin.port() + "/";
  }

  /** Every route of the API. */
  List<Routes.Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    javalin.stop();
    jobs.close();
    readers.close();
  }
}
