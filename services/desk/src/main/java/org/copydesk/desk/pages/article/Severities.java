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

  /** Whether dismissing a flag needs a reason, as the review stage will ask for it. */
  static boolean isGrave(Severity severity) {
    return severity.compareTo(Severity.HIGH) >= 0;
  }
}
