package org.copydesk.policy.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The word tests of a book by number, and which of them a word passes. */
final class Vocabulary {

  private static final int NONE = -1;

  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> asWritten = new HashMap<>();
  private final int any;
  private final int capitalised;
  private final int number;
  private final int[] beginningLengths;

  Vocabulary(Map<WordTest, Integer> tests) {
    any = tests.getOrDefault(WordTest.ANY, NONE);
    capitalised = tests.getOrDefault(WordTest.CAPITALISED, NONE);
    number = tests.getOrDefault(WordTest.NUMBER, NONE);
    tests.forEach(this::add);
    beginningLengths =
        beginnings.keySet().stream().mapToInt(String::length).distinct().sorted().toArray();
  }

  private void add(WordTest test, int id) {
    if (test.kind() == WordTest.Kind.FORM) {
      forms.put(test.form(), id);
    } else if (test.kind() == WordTest.Kind.AS_WRITTEN) {
      asWritten.put(test.form(), id);
    } else if (test.kind() == WordTest.Kind.BEGINNING) {
      beginnings.put(test.form(), id);
    }
  }

  /** Numbers of the tests that the word passes, in no order. */
  int[] passed(Words words, int word) {
    int[] found = new int[5 + beginningLengths.length];
    String written = words.asWritten(word);
    String form = written.toLowerCase(Locale.ROOT);
    int count = add(found, 0, any);
    count = add(found, count, words.capitalised(word) ? capitalised : NONE);
    count = add(found, count, words.number(word) ? number : NONE);
    count = add(found, count, forms.getOrDefault(form, NONE));
    count = add(found, count, asWritten.getOrDefault(written, NONE));
    for (int length : beginningLengths) {
      if (length <= form.length()) {
        count = add(found, count, beginnings.getOrDefault(form.substring(0, length), NONE));
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int add(int[] found, int count, int test) {
    if (test != NONE) {
      found[count] = test;
      return count + 1;
    }
    return count;
  }
}
