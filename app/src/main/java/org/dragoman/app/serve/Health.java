package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.LedgerException;

/** Whether the server works, for those who run it: alive, ready, and in figures. */
final class Health {
  private final Readers readers;
  private final Coding coding;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Health(Readers readers, Coding coding) {
    this.readers = readers;
    this.coding = coding;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  void add(RoutesConfig routes, Guard guard) {
    routes.get("/healthz", ctx -> ctx.result("alive\n"));
    routes.get("/readyz", ctx -> {
      String ledger = ledger();
      boolean ready = ledger.equals("ready") && coding.isReady();
      ctx.status(ready ? 200 : 503)
          .result("ledger: " + ledger + "\ncoder: " + (coding.isReady() ? "ready" : "not loaded")
              + "\n");
    });
    routes.get("/metrics", ctx -> {
      guard.reading(ctx);
      ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    });
  }

  private String ledger() {
    try {
      readers.ask(q -> q.count(Filter.builder().id("none").build()));
      return "ready";
    } catch (LedgerException | Refusal e) {
      return "not ready";
    }
  }
}
