package org.copydesk.app.print;

import java.util.HashMap;
import java.util.Map;

/** The names of rules and models, in words for editors. */
final class FindingWords {

  private static final Map<String, String> QUOTES = quotes();
  private static final Map<String, String> SPEAKERS = speakers();

  private FindingWords() {}

  /** How a quote was found, as "found by the trained model". */
  static String quote(String foundBy) {
    if (foundBy.startsWith("model:")) {
      return "found by the trained model";
    }
    return "found by rule: " + QUOTES.getOrDefault(rule(foundBy), plain(foundBy));
  }

  /**
   * How a mention was given to somebody; follows the words of the mention.
   *
   * @param name whom it stands for
   */
  static String speaker(String foundBy, String name) {
    String words = SPEAKERS.getOrDefault(rule(foundBy), "is NAME: " + plain(foundBy));
    return words.replace("NAME", name);
  }

  private static String rule(String foundBy) {
    return foundBy.substring(foundBy.indexOf(':') + 1);
  }

  /** A name that is not known here: without what stands before the colon, blanks for hyphens. */
  private static String plain(String foundBy) {
    return rule(foundBy).replace('-', ' ');
  }

  private static Map<String, String> quotes() {
    Map<String, String> words = new HashMap<>();
    words.put("subject-before-cue", "the speaker stands before the cue");
    words.put("subject-after-cue", "the speaker stands after the cue");
    words.put("subject-with-apposition", "the speaker and what they are stand before the cue");
    words.put("shared-subject", "the cue has the speaker of the cue before it");
    words.put("relative-clause", "the cue follows “who”, and that the speaker");
    words.put("participle", "the cue hangs on the clause before, and so does the speaker");
    words.put("according-to", "“according to” names the source");
    words.put("goes-on-from-sentence-before", "it goes on from the quote before it");
    words.put("turn-of-a-transcript", "a turn of a conversation, with the speaker before a colon");
    words.put("signature", "the speaker's name stands under it");
    words.put("from-line", "a line “From …:” stands before it");
    words.put(
        "name-and-colon-or-dash", "the speaker's name with a colon before it or a dash after");
    words.put("subject-of-the-sentence", "quoted words in a sentence about the speaker");
    words.put("colon-at-paragraph-end", "the paragraph before ends with the speaker and a colon");
    words.put("marks-only", "a whole sentence in quotation marks");
    words.put("headline-repeats-quote", "the headline repeats a quote of the text");
    words.put("inner-marks", "inner quotation marks beside a cue and its speaker");
    return Map.copyOf(words);
  }

  private static Map<String, String> speakers() {
    Map<String, String> words = new HashMap<>();
    words.put("name", "is NAME, as the article names them most fully");
    words.put("as-written", "is all that the article says of the speaker");
    words.put("pronoun-to-name", "is NAME: of those named before, the one who fits best");
    words.put("pronoun-to-last-speaker", "is NAME, who spoke last");
    words.put("pronoun-to-last-group", "is NAME, the last of such speakers");
    words.put("pronoun-to-body", "is NAME, the body named before");
    words.put("pronoun-to-pair", "are NAME, named together before");
    words.put("pronoun-to-people", "is NAME, the people named before");
    words.put("pronoun-unresolved", "stands for somebody who cannot be told");
    words.put("role-to-name", "is NAME, to whom the article gives that role");
    words.put("role-to-later-name", "is NAME, who is named after it");
    words.put("epithet-to-name", "is NAME, of whom the article was speaking");
    words.put("word-to-body", "is NAME, the body named before");
    words.put("words-to-fuller-words", "is NAME, as the article says it more fully");
    words.put("relative-to-name", "is NAME, the name before it");
    words.put("relative-as-written", "is NAME, the words before it");
    words.put("speaker-of-the-same-words", "NAME says the same words in the text");
    words.put("i-is-the-speaker", "is NAME, who is quoted with the words around it");
    words.put("answer-to-interviewee", "is NAME, of whom the article tells most");
    return Map.copyOf(words);
  }
}
