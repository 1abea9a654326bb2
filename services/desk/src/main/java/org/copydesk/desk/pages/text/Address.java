package org.copydesk.desk.pages.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
public final class Address {

  private Address() {}

  /** A name or value of a query, percent-encoded. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
