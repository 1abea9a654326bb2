package org.copydesk.desk.pages.article;

import java.util.Locale;
import org.copydesk.letters.Severity;

/** How severities are told apart without colour. */
public final class Severities {

  private Severities() {}

  /** In small letters, as "high". */
  public static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** The sign that stands for it, the fuller the graver. */
  public static String shape(Severity severity) {
    return switch (severity) {
      case BLOCK -> "■";
      case HIGH -> "▲";
      case MEDIUM -> "◆";
      case LOW -> "●";
      case INFO -> "○";
    };
  }

  /** The graver the greater. */
  public static int rank(Severity severity) {
    return switch (severity) {
      case INFO -> 0;
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case BLOCK -> 4;
    };
  }

  /** Whether dismissing a flag needs a reason, as the review stage will ask for it. */
  static boolean isGrave(Severity severity) {
    return severity.compareTo(Severity.HIGH) >= 0;
  }
}
