package org.copydesk.desk.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.letters.StanceLabel;

/** How names become keys, so that case, spacing and the way they are composed do not matter. */
final class Keys {

  /** Of a key, in UTF-16; longer names are cut, so that they agree with what was indexed. */
  static final int MOST = 300;

  private static final char BETWEEN = '\u001F';
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Keys() {}

  /** The key of a name; empty for a blank one. */
  static String of(String name) {
    return cut(composed(spaced(name)).toLowerCase(Locale.ROOT));
  }

  /** The name as it is shown beside a count: on one line, and cut. */
  static String shown(String name) {
    return cut(spaced(name));
  }

  /** The key of a side toward a target. */
  static String stance(StanceLabel label, String target) {
    return label.name().toLowerCase(Locale.ROOT) + BETWEEN + of(target);
  }

  /** A number for the speaker of that key, who takes the side of that key in one quote. */
  static long voice(String speaker, String stance) {
    return hash(speaker + BETWEEN + stance);
  }

  /** The same number in each run and at each build (FNV-1a of 64 bits). */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The same letters in their composed form (NFKC), as text is indexed and searched. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String spaced(String name) {
    // Names are short; of a hostile one only the beginning matters.
    String head = (name.length() > 4 * MOST ? name.substring(0, 4 * MOST) : name).strip();
    return isSpaced(head) ? head : SPACES.matcher(head).replaceAll(" ");
  }

  /** Whether its words lie one plain space apart already, as those of nearly all names do. */
  private static boolean isSpaced(String name) {
    char before = 'a';
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (letter < ' ' || (letter == ' ' && before == ' ')) {
        return false;
      }
      before = letter;
    }
    return true;
  }

  private static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end);
  }
}
