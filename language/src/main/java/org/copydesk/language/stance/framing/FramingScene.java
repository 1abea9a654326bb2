package org.copydesk.language.stance.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.stance.framing.FramingWords.Role;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;
import org.copydesk.language.text.Span;

/**
 * The author's own words about one quote.
 *
 * @param around those of the sentence that introduces it, without the quote, in order
 * @param cueFirst index in {@code around} of the first word of the cue, or -1
 * @param cueEnd index after the last word of the cue
 * @param after the words of the sentence after the quote
 * @param scareQuote the marked words of a partial quote that are too few to be said
 */
record FramingScene(
    List<Word> around, int cueFirst, int cueEnd, List<Word> after, Optional<Span> scareQuote) {

  /** How far from cue and quote words still belong to the author's presenting of it. */
  private static final int REACH = 200;

  private static final Set<String> POINTERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "these", "those", "this");
  private static final int SCARE_WORDS = 2;

  static FramingScene of(Article article, Quote quote) {
    String text = article.text();
    Span near = near(text, quote);
    List<Word> around = new ArrayList<>();
    int from = near.start();
    for (Span span : quote.spans()) {
      int to = Math.min(span.start(), near.end());
      if (from < to) {
        around.addAll(Words.of(text, new Span(from, to)));
      }
      from = Math.max(from, span.end());
    }
    if (from < near.end()) {
      around.addAll(Words.of(text, new Span(from, near.end())));
    }
    int first = index(around, quote.cue().map(cue -> cue.span().start()).orElse(-1));
    int end = first;
    while (first >= 0 && end < around.size() && isCue(around.get(end), quote)) {
      end++;
    }
    return new FramingScene(around, first, end, after(text, quote, near), scare(text, quote));
  }

  /** Whether what the cue reports is an act, as in "claimed responsibility". */
  boolean plain(FramingWords classes) {
    int verb = Math.max(0, cueEnd - 1);
    return cueEnd > 0
        && (classes.at(Role.PLAIN_OBJECT, around, verb, around.size()).isPresent()
            || classes.at(Role.PLAIN_OBJECT, around, cueEnd, around.size()).isPresent());
  }

  private static boolean isCue(Word word, Quote quote) {
    return quote.cue().filter(cue -> cue.span().overlaps(word.span())).isPresent();
  }

  private static int index(List<Word> words, int start) {
    for (int i = 0; i < words.size(); i++) {
      if (start >= 0 && words.get(i).word() && words.get(i).span().end() > start) {
        return i;
      }
    }
    return -1;
  }

  /** The sentence of the cue, or of the quote's beginning where it has none; never past a line. */
  private static Span near(String text, Quote quote) {
    Span core =
        quote
            .cue()
            .map(cue -> cue.span())
            .orElse(new Span(quote.hull().start(), quote.hull().start()));
    int start = Math.min(core.start(), text.length());
    int end = Math.min(core.end(), text.length());
    int from = start;
    while (from > Math.max(0, start - REACH) && !ends(text, from - 1, quote)) {
      from--;
    }
    int to = end;
    int last = Math.min(text.length(), end + REACH);
    while (to < last && !ends(text, to, quote) && !quoteEndsSentence(text, to, quote)) {
      to++;
    }
    return new Span(from, to);
  }

  /** Whether a line, or outside the quote a sentence, ends at this unit. */
  private static boolean ends(String text, int at, Quote quote) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    boolean stop = c == '.' || c == '!' || c == '?';
    if (!stop) {
      return false;
    }
    boolean blankNext = at + 1 >= text.length() || text.charAt(at + 1) == ' ';
    boolean title =
        at >= 2
            && Character.isUpperCase(text.charAt(at - 1))
            && !Character.isLetter(text.charAt(at - 2));
    return blankNext && !title && !isTitleStop(text, at) && !isInside(quote, at);
  }

  /** Whether a part of the quote ends here together with its last sentence. */
  private static boolean quoteEndsSentence(String text, int at, Quote quote) {
    if (!closes(quote, at)) {
      return false;
    }
    int stop = Math.max(0, at - 3);
    return Words.of(text, new Span(stop, at)).stream().anyMatch(Word::endsSentence)
        && Words.of(text, new Span(at, Math.min(text.length(), at + 30))).stream()
            .findFirst()
            .filter(Word::capital)
            .isPresent();
  }

  private static boolean isInside(Quote quote, int at) {
    for (Span span : quote.spans()) {
      if (span.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(Quote quote, int at) {
    for (Span span : quote.spans()) {
      if (span.end() == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitleStop(String text, int at) {
    int from = at;
    while (from > Math.max(0, at - 4) && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return at > from
        && Set.of("Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov", "Gen", "St")
            .contains(text.substring(from, at));
  }

  private static List<Word> after(String text, Quote quote, Span near) {
    int from = Math.min(text.length(), Math.max(near.end(), quote.hull().end()));
    List<Word> words = Words.of(text, new Span(from, Math.min(text.length(), from + REACH)));
    int first = 0;
    while (first < words.size() && !words.get(first).word() && !words.get(first).is("\n")) {
      first++;
    }
    return words.subList(first, words.size());
  }

  /** One or two words in marks behind an article, within words that are not marked. */
  private static Optional<Span> scare(String text, Quote quote) {
    if (quote.kind() != QuoteKind.MIXED) {
      return Optional.empty();
    }
    for (Span span : quote.spans()) {
      int end = Math.min(text.length(), Math.min(span.end(), span.start() + 5 * REACH));
      if (span.start() < end) {
        Optional<Span> found = scare(Words.of(text, new Span(span.start(), end)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> scare(List<Word> words) {
    for (int open = 1; open < words.size(); open++) {
      if (!words.get(open).quotes() || !POINTERS.contains(words.get(open - 1).form())) {
        continue;
      }
      int close = open + 1;
      while (close < words.size() && words.get(close).word() && !words.get(close).capital()) {
        close++;
      }
      boolean few = close > open + 1 && close - open - 1 <= SCARE_WORDS;
      if (few && close < words.size() && words.get(close).quotes()) {
        return Optional.of(words.get(open).span().hull(words.get(close).span()));
      }
    }
    return Optional.empty();
  }
}
