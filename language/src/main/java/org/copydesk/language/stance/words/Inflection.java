package org.copydesk.language.stance.words;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms of English verbs and nouns by the regular rules; some forms it gives are no words. */
public final class Inflection {

  private Inflection() {}

  /**
   * All forms of an entry of a word list.
   *
   * @param entry a word, with irregular forms after slashes; "_" joins the words of a phrase, of
   *     which the first is inflected
   */
  public static Set<String> forms(String entry) {
    Set<String> forms = new LinkedHashSet<>();
    String[] given = entry.replace('_', ' ').split("/");
    for (String form : given) {
      forms.add(form);
    }
    int blank = given[0].indexOf(' ');
    String head = blank < 0 ? given[0] : given[0].substring(0, blank);
    String rest = blank < 0 ? "" : given[0].substring(blank);
    for (String form : regular(head)) {
      forms.add(form + rest);
    }
    return forms;
  }

  private static Set<String> regular(String word) {
    int last = word.length() - 1;
    char end = word.charAt(last);
    if (end == 'e') {
      String stem = word.substring(0, last);
      return Set.of(word + "s", word + "d", stem + "ing");
    }
    if (end == 'y' && last > 0 && !isVowel(word.charAt(last - 1))) {
      String stem = word.substring(0, last);
      return Set.of(stem + "ies", stem + "ied", word + "ing");
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word + (hisses(word) ? "es" : "s"));
    forms.add(word + "ed");
    forms.add(word + "ing");
    if (last >= 2
        && !isVowel(end)
        && isVowel(word.charAt(last - 1))
        && !isVowel(word.charAt(last - 2))
        && "wxy".indexOf(end) < 0) {
      forms.add(word + end + "ed");
      forms.add(word + end + "ing");
    }
    return forms;
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
