package org.copydesk.desk.pages.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.desk.index.QueueItem;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.TextSpan;

/** The quotes and flags of an article, and rows of the queue, as tables. */
public final class ArticleCsv {

  /** The columns of the queue. */
  public static final List<String> QUEUE =
      List.of(
          "article",
          "revision",
          "state",
          "priority",
          "title",
          "summary",
          "source",
          "section",
          "language",
          "submitted at",
          "claimed by",
          "verdict",
          "flags",
          "policies",
          "quotes",
          "speakers");

  private static final List<String> ARTICLE =
      List.of(
          "what", "id", "start", "end", "words", "kind or severity", "who or policy", "said of it");

  private ArticleCsv() {}

  /** One row for each part of a quote and each piece of evidence of a flag. */
  public static String of(ReviewRecord record) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ARTICLE);
    for (Quote quote : record.getQuotes()) {
      String stances =
          quote.getStances().stream()
              .map(it -> small(it.getLabel()) + ": " + it.getTarget())
              .collect(Collectors.joining("; "));
      List<String> last =
          List.of(small(quote.getKind()), quote.getAttribution().getName(), stances);
      add(rows, "quote", quote.getId(), quote.getSpans(), last);
    }
    for (Flag flag : record.getFlags()) {
      List<String> last = List.of(small(flag.getSeverity()), flag.getPolicyId(), flag.getMessage());
      add(rows, "flag", flag.getId(), flag.getEvidence(), last);
    }
    return Csv.of(rows);
  }

  /** The row of one record of the queue, under {@link #QUEUE}. */
  public static List<String> row(QueueItem item) {
    return List.of(
        item.articleId(),
        Integer.toString(item.revision()),
        small(item.state()),
        Integer.toString(item.priority()),
        item.title(),
        item.summary(),
        item.source(),
        item.section().orElse(""),
        item.language().orElse(""),
        item.submittedAt().toString(),
        item.claimedBy().orElse(""),
        item.verdict().map(ArticleCsv::small).orElse(""),
        Integer.toString(item.flagCount()),
        String.join("; ", item.policies()),
        Integer.toString(item.quotes()),
        String.join("; ", item.speakers()));
  }

  private static void add(
      List<List<String>> rows, String what, String id, List<TextSpan> spans, List<String> last) {
    List<TextSpan> all = spans.isEmpty() ? List.of(new TextSpan(-1, -1, "")) : spans;
    for (TextSpan span : all) {
      List<String> row = new ArrayList<>(List.of(what, id));
      row.add(span.getStart() < 0 ? "" : Integer.toString(span.getStart()));
      row.add(span.getEnd() < 0 ? "" : Integer.toString(span.getEnd()));
      row.add(span.getText());
      row.addAll(last);
      rows.add(row);
    }
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
