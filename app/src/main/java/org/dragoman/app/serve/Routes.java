package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;

/** The routes of the API, each with its guard. A route cannot be added without saying what it does. */
final class Routes {
  static final String API = "/api/v1";

  /** What a route does, and so what it asks of the caller. */
  enum Does {
    READS,
    COMPUTES,
    WRITES
  }

  /** One route, as the OpenAPI document names it. */
  record Route(HandlerType method, String path, Does does) {}

  private final RoutesConfig config;
  private final Guard guard;
  private final MeterRegistry registry;
  private final List<Route> all = new ArrayList<>();

  Routes(RoutesConfig config, Guard guard, MeterRegistry registry) {
    this.config = config;
    this.guard = guard;
    this.registry = registry;
  }

  void reads(String path, Handler handler) {
    add(HandlerType.GET, path, Does.READS, handler);
  }

  void computes(String path, Handler handler) {
    add(HandlerType.POST, path, Does.COMPUTES, handler);
  }

  void writes(HandlerType method, String path, Handler handler) {
    add(method, path, Does.WRITES, handler);
  }

  private void add(HandlerType method, String path, Does does, Handler handler) {
    all.add(new Route(method, path, does));
    Timer timer = Timer.builder("dragoman.requests")
        .tag("method", method.name())
        .tag("path", path)
        .register(registry);
    config.addHttpHandler(method, API + path, ctx -> {
      guarded(ctx, does);
      Timer.Sample sample = Timer.start(registry);
      try {
        handler.handle(ctx);
      } finally {
        sample.stop(timer);
      }
    });
  }

  private void guarded(Context ctx, Does does) {
    switch (does) {
      case READS -> guard.reading(ctx);
      case COMPUTES -> guard.computing(ctx);
      case WRITES -> guard.writing(ctx);
    }
  }

  List<Route> all() {
    return List.copyOf(all);
  }
}
