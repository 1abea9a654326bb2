package org.copydesk.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Answers in UTF-8, whatever the type. */
final class Answers {

  private Answers() {}

  static void html(Context ctx, String page) {
    text(ctx, "text/html; charset=utf-8", page);
  }

  static void json(Context ctx, JsonNode node) {
    text(ctx, "application/json", node.toString());
  }

  static void text(Context ctx, String type, String text) {
    ctx.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }
}
