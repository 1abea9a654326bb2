package org.copydesk.desk.pages.article;

import java.util.Arrays;
import org.copydesk.letters.StanceLabel;

/** Stances as an editor reads them. */
public final class StanceWords {

  private StanceWords() {}

  /** As "for". */
  public static String of(StanceLabel label) {
    return switch (label) {
      case FAVOUR -> "for";
      case AGAINST -> "against";
      case NEUTRAL -> "neither";
      case UNDETERMINED -> "not told";
    };
  }

  /** The word for a label by its name; another word stays as it is. */
  public static String of(String name) {
    return Arrays.stream(StanceLabel.values())
        .filter(label -> label.name().equals(name))
        .map(StanceWords::of)
        .findFirst()
        .orElse(name);
  }
}
