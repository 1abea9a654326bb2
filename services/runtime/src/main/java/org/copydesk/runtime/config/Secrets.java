package org.copydesk.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which settings must never be shown. */
public final class Secrets {

  private static final List<String> WORDS =
      List.of("password", "secret", "jaas", "token", "credential", "key", "userinfo", "user.info");

  private Secrets() {}

  /** Whether the setting's name says that its value is a secret. */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  /** The settings with secrets masked, sorted by name. */
  public static Map<String, String> masked(Map<String, String> settings) {
    Map<String, String> shown = new TreeMap<>();
    settings.forEach((name, value) -> shown.put(name, isSecret(name) ? "***" : value));
    return shown;
  }
}
