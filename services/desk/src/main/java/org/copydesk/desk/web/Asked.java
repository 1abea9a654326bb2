package org.copydesk.desk.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.desk.index.QueueQuery;
import org.jspecify.annotations.Nullable;

/** What a request says, checked. */
final class Asked {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_VALUE = 20_000;

  private Asked() {}

  /** A value of the address; empty where it is missing. */
  static String query(Context ctx, String name) {
    return checked(ctx.queryParam(name));
  }

  /** A value of the form; empty where it is missing. */
  static String form(Context ctx, String name) {
    return checked(ctx.formParam(name));
  }

  /** A value of the form that must be there. */
  static String needed(Context ctx, String name) {
    String value = form(ctx, name);
    if (value.isBlank()) {
      throw WebFault.bad("The form lacks “" + name + "”.");
    }
    return value;
  }

  private static String checked(@Nullable String value) {
    if (value == null) {
      return "";
    }
    if (value.length() > MOST_VALUE) {
      throw new WebFault(413, "Too long", "A field has at most " + MOST_VALUE + " characters.");
    }
    return value;
  }

  /** A number of the address. */
  static Optional<Integer> number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(it -> it >= '0' && it <= '9');
    return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** The queue that the address names. */
  static QueueQuery queue(Context ctx) {
    return QueueQuery.of(ctx.queryParamMap());
  }

  /** The queue that a query string names, put in order; what is not of a queue is dropped. */
  static QueueQuery queue(String queryString) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String pair : checked(queryString).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = decoded(pair.substring(0, equals));
        String value = decoded(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
      }
    }
    return QueueQuery.of(parameters).at(Optional.empty());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
