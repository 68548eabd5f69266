package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command of a second process on this one's ledger. The answer is what the command writes, as it
 * writes it, and then a line that begins with {@link Commands#END}: the exit code and, as JSON text, what it
 * wrote on the standard error.
 */
final class CommandRoutes {
  private final Readers readers;
  private final Commands commands;

  CommandRoutes(Readers readers, Commands commands) {
    this.readers = readers;
    this.commands = commands;
  }

  void add(Routes routes) {
    routes.writes(HandlerType.POST, "/command", this::run);
  }

  private void run(Context ctx) throws IOException {
    List<String> arguments = new ArrayList<>();
    JsonNode sent = Json.read(ctx.body()).path("arguments");
    if (!sent.isArray() || sent.isEmpty()) {
      throw Refusal.bad("'arguments' is a list of words");
    }
    sent.forEach(word -> arguments.add(word.asText()));
    ctx.contentType("text/plain; charset=utf-8");
    OutputStream body = ctx.outputStream();
    PrintWriter out = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), false);
    StringWriter err = new StringWriter();
    int exit = readers.ask(ask -> commands.run(ask, arguments, out, new PrintWriter(err, true)));
    out.print(Commands.END + Json.of(java.util.Map.of("exit", exit, "err", err.toString())));
    out.flush();
  }
}
