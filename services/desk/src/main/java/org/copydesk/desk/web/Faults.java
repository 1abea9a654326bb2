package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.desk.pages.ErrorView;
import org.copydesk.desk.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong: as a page to people, as a problem (RFC 9457) to programs. */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final Pages pages;
  private final Shells shells;
  private final ObjectMapper json = new ObjectMapper();

  Faults(Pages pages, Shells shells) {
    this.pages = pages;
    this.shells = shells;
  }

  void add(RoutesConfig routes) {
    routes.exception(
        WebFault.class,
        (fault, ctx) -> say(ctx, new ErrorView(fault.status(), fault.title(), fault.detail(), "")));
    routes.exception(HttpResponseException.class, (fault, ctx) -> say(ctx, view(fault)));
    routes.exception(Exception.class, this::bug);
  }

  /** No page is at that address. */
  void nothingThere(Context ctx) {
    String detail = "Nothing is at this address.";
    say(ctx, new ErrorView(404, "No such page", detail, ""));
  }

  private void bug(Exception fault, Context ctx) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.atError()
        .addKeyValue("reference", reference)
        .addKeyValue("path", ctx.path())
        .setCause(fault)
        .log("a request failed");
    String detail = "The desk failed at this. What you sent was not done, or can be sent again.";
    say(ctx, new ErrorView(500, "Our fault", detail, reference));
  }

  private static ErrorView view(HttpResponseException fault) {
    return switch (fault.getStatus()) {
      case 404 -> new ErrorView(404, "No such page", "Nothing is at this address.", "");
      case 413 -> new ErrorView(413, "Too much", "More was sent than the desk takes.", "");
      default ->
          new ErrorView(fault.getStatus(), "Not understood", "The desk cannot answer that.", "");
    };
  }

  private void say(Context ctx, ErrorView error) {
    ctx.status(error.status());
    if (error.status() == 401 && Doorkeeper.isApi(ctx) && ctx.header("Sec-Fetch-Site") == null) {
      ctx.header("WWW-Authenticate", "Basic realm=\"Copydesk\", charset=\"UTF-8\"");
    }
    if (Doorkeeper.isApi(ctx)) {
      ObjectNode problem = json.createObjectNode();
      problem.put("status", error.status()).put("title", error.title());
      problem.put("detail", error.detail());
      Optional.of(error.reference())
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> problem.put("reference", it));
      Answers.text(ctx, "application/problem+json", problem.toString());
    } else {
      Answers.html(ctx, pages.error(shells.of(ctx, error.title(), "error"), error));
    }
  }
}
