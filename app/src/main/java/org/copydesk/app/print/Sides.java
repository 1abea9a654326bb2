package org.copydesk.app.print;

import org.copydesk.app.terminal.Paint;
import org.copydesk.letters.StanceLabel;

/** For and against, in words and paint. */
final class Sides {

  private Sides() {}

  static String word(StanceLabel label) {
    return switch (label) {
      case FAVOUR -> "for";
      case AGAINST -> "against";
      case NEUTRAL -> "neutral on";
      case UNDETERMINED -> "not to be told on";
    };
  }

  static Paint paint(StanceLabel label) {
    return switch (label) {
      case FAVOUR -> Paint.GOOD;
      case AGAINST -> Paint.GRAVE;
      case NEUTRAL, UNDETERMINED -> Paint.FAINT;
    };
  }
}
