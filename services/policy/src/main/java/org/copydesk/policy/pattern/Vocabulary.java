package org.copydesk.policy.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The word tests of a net by number, and which of them a word passes. */
final class Vocabulary {

  private static final int NONE = -1;

  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> asWritten = new HashMap<>();
  private final int size;
  private final int any;
  private final int capitalised;
  private final int number;
  private int shortestBeginning = Integer.MAX_VALUE;
  private int longestBeginning;

  Vocabulary(Map<WordTest, Integer> tests) {
    size = tests.size();
    any = tests.getOrDefault(WordTest.ANY, NONE);
    capitalised = tests.getOrDefault(WordTest.CAPITALISED, NONE);
    number = tests.getOrDefault(WordTest.NUMBER, NONE);
    tests.forEach(this::add);
  }

  private void add(WordTest test, int id) {
    if (test.kind() == WordTest.Kind.FORM) {
      forms.put(test.form(), id);
    } else if (test.kind() == WordTest.Kind.AS_WRITTEN) {
      asWritten.put(test.form(), id);
    } else if (test.kind() == WordTest.Kind.BEGINNING) {
      beginnings.put(test.form(), id);
      shortestBeginning = Math.min(shortestBeginning, test.form().length());
      longestBeginning = Math.max(longestBeginning, test.form().length());
    }
  }

  int size() {
    return size;
  }

  /** Numbers of the tests that the word passes, in no order. */
  int[] passed(Words words, int word) {
    int[] found = new int[4];
    int count = 0;
    String written = words.asWritten(word);
    String form = words.form(word);
    found[count++] = any;
    found[count++] = words.capitalised(word) ? capitalised : NONE;
    found[count++] = words.number(word) ? number : NONE;
    found[count++] = forms.getOrDefault(form, NONE);
    Integer exact = asWritten.get(written);
    if (exact != null) {
      found = Arrays.copyOf(found, count + 1);
      found[count++] = exact;
    }
    int longest = Math.min(form.length(), longestBeginning);
    for (int length = shortestBeginning; length <= longest; length++) {
      Integer begins = beginnings.get(form.substring(0, length));
      if (begins != null) {
        found = Arrays.copyOf(found, count + 1);
        found[count++] = begins;
      }
    }
    return Arrays.stream(found).filter(id -> id != NONE).toArray();
  }
}
