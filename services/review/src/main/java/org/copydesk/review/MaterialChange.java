package org.copydesk.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Severity;

/**
 * What changed between two revisions of an article in a way that an editor must look at again.
 *
 * <p>Material are: the status, the title, the bylines, the words of headline and body (not white
 * space and marks), and flags of severity medium or more that were not there before. All else,
 * promos and notices among it, is not, unless it raises such a flag.
 */
final class MaterialChange {

  private static final int MOST_EXCERPT = 120;
  private static final int MOST_FLAGS = 10;

  private MaterialChange() {}

  /** One line for an editor for each change; empty where nothing material changed. */
  static List<String> between(Content before, Content after) {
    List<String> changes = new ArrayList<>();
    status(before.status(), after.status()).ifPresent(changes::add);
    boolean comparable = !before.isErased() && !after.isErased();
    if (comparable) {
      Optional<String> title = title(before.article(), after.article());
      title.ifPresent(changes::add);
      bylines(before.article(), after.article()).ifPresent(changes::add);
      if (title.isEmpty()) {
        words("headline", Words.ofHeadline(before.article()), Words.ofHeadline(after.article()))
            .ifPresent(changes::add);
      }
      words("text", Words.ofBody(before.article()), Words.ofBody(after.article()))
          .ifPresent(changes::add);
      changes.addAll(flags(before.flags(), after.flags()));
    }
    return changes;
  }

  private static Optional<String> status(ArticleStatus before, ArticleStatus after) {
    return before == after
        ? Optional.empty()
        : Optional.of("status: " + word(before) + ", now " + word(after));
  }

  private static Optional<String> title(Article before, Article after) {
    return plainly(before.getTitle()).equals(plainly(after.getTitle()))
        ? Optional.empty()
        : Optional.of("title: " + turned(before.getTitle(), after.getTitle()));
  }

  private static Optional<String> bylines(Article before, Article after) {
    String old = String.join(", ", before.getBylines());
    String now = String.join(", ", after.getBylines());
    return plainly(old).equals(plainly(now))
        ? Optional.empty()
        : Optional.of("byline: " + turned(old, now));
  }

  private static Optional<String> words(String part, Words before, Words after) {
    int start = before.sharedStart(after);
    if (start == before.count() && start == after.count()) {
      return Optional.empty();
    }
    int end = before.sharedEnd(after, start);
    String old = before.excerpt(start, before.count() - end);
    String now = after.excerpt(start, after.count() - end);
    int out = before.count() - end - start;
    int in = after.count() - end - start;
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s, from word %d: %s (%d %s out, %d in)",
            part,
            start + 1,
            turned(old, now),
            out,
            out == 1 ? "word" : "words",
            in));
  }

  private static List<String> flags(List<Flag> before, List<Flag> after) {
    Set<String> known =
        before.stream()
            .filter(MaterialChange::matters)
            .map(Flag::getId)
            .collect(Collectors.toSet());
    return after.stream()
        .filter(MaterialChange::matters)
        .filter(flag -> !known.contains(flag.getId()))
        .sorted(Comparator.comparing(Flag::getSeverity).reversed())
        .map(MaterialChange::appeared)
        .distinct()
        .limit(MOST_FLAGS)
        .toList();
  }

  private static boolean matters(Flag flag) {
    return flag.getSeverity().compareTo(Severity.MEDIUM) >= 0;
  }

  private static String appeared(Flag flag) {
    String head = "new flag " + flag.getPolicyId() + " (" + word(flag.getSeverity()) + ")";
    return flag.getEvidence().isEmpty()
        ? head
        : head + ": " + quoted(flag.getEvidence().get(0).getText());
  }

  private static String turned(String before, String after) {
    if (before.isBlank()) {
      return quoted(after) + " added";
    }
    return after.isBlank()
        ? quoted(before) + " removed"
        : quoted(before) + " is now " + quoted(after);
  }

  private static String quoted(String words) {
    return "“" + OneLine.of(words, MOST_EXCERPT) + "”";
  }

  /** Without what typesetting alone changes: white space and the shape of marks. */
  private static String plainly(String text) {
    return OneLine.of(text, Integer.MAX_VALUE - 8)
        .replaceAll("[“”„‟«»]", "\"")
        .replaceAll("[‘’‚‛‹›]", "'");
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
