package org.copydesk.desk.pages.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.TextSpan;

/** Compares two records of an article. */
public final class Revisions {

  private static final int MOST_LINES = 200;
  private static final int MOST_WORDS = 300;

  private Revisions() {}

  /** What changed from one to the other. */
  public static DiffView difference(ReviewRecord before, ReviewRecord after) {
    Map<String, String> flagsBefore = flags(before);
    Map<String, String> flagsAfter = flags(after);
    Map<String, String> quotesBefore = quotes(before);
    Map<String, String> quotesAfter = quotes(after);
    return new DiffView(
        before.getRevision(),
        after.getRevision(),
        Differences.of(before.getArticle().getText(), after.getArticle().getText()),
        only(flagsBefore, flagsAfter),
        only(flagsAfter, flagsBefore),
        only(quotesBefore, quotesAfter),
        only(quotesAfter, quotesBefore));
  }

  private static Map<String, String> flags(ReviewRecord record) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (Flag flag : record.getFlags()) {
      String title = flag.getTitle().isEmpty() ? flag.getPolicyId() : flag.getTitle();
      flags.putIfAbsent(flag.getId(), Shown.line(title + ": " + flag.getMessage(), MOST_WORDS));
    }
    return flags;
  }

  /** By who said what, whatever the place in the text. */
  private static Map<String, String> quotes(ReviewRecord record) {
    Map<String, String> quotes = new LinkedHashMap<>();
    for (Quote quote : record.getQuotes()) {
      String words =
          quote.getSpans().stream().map(TextSpan::getText).collect(Collectors.joining(" … "));
      String who = quote.getAttribution().getName();
      String line = (who.isBlank() ? "nobody found" : who) + ": " + words;
      quotes.putIfAbsent(line, Shown.line(line, MOST_WORDS));
    }
    return quotes;
  }

  private static List<String> only(Map<String, String> here, Map<String, String> there) {
    return here.entrySet().stream()
        .filter(entry -> !there.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .limit(MOST_LINES)
        .toList();
  }
}
