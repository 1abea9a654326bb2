package org.copydesk.desk.people;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes words that nobody can guess. */
public final class Unguessable {

  private static final int BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  private Unguessable() {}

  /** A fresh word of 256 bits, as 43 letters, digits, dashes and underscores. */
  public static String word() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
