package org.copydesk.language.article;

import java.util.Optional;
import java.util.Set;
import org.copydesk.language.text.Span;

/** What the words of a unit alone tell of its kind, wherever it stands. */
final class WordKinds {

  private static final int LONGEST_LINKED = 300;
  private static final int LONGEST_LABEL = 40;

  private static final Set<String> LABELS =
      Set.of(
          "opinion",
          "analysis",
          "comment",
          "commentary",
          "editorial",
          "exclusive",
          "breaking",
          "breaking news",
          "update",
          "live",
          "feature",
          "features",
          "review",
          "letters",
          "interview",
          "explainer",
          "sponsored",
          "sponsored content",
          "advertorial",
          "press release",
          "news",
          "politics",
          "world",
          "business",
          "sport",
          "sports",
          "culture",
          "science",
          "technology",
          "health",
          "paid content",
          "paid post",
          "partner content",
          "column",
          "op-ed",
          "guest essay",
          "perspective",
          "factbox",
          "video",
          "podcast",
          "share",
          "print",
          "save",
          "listen",
          "listen to this article");

  private WordKinds() {}

  /** PROMO, NOTICE, CAPTION, QUOTATION or OTHER; empty where the words look like any prose. */
  static Optional<BlockKind> of(String text, Unit unit) {
    Span words = unit.words();
    if (text.charAt(words.start()) == '>') {
      return Optional.of(BlockKind.QUOTATION);
    }
    if (isOrnament(text, words)) {
      return Optional.of(BlockKind.OTHER);
    }
    if (words.length() >= NoticeWords.LONGEST) {
      return Optional.empty();
    }
    String folded = Folded.of(text, words, NoticeWords.LONGEST);
    if (NoticeWords.matches(folded)) {
      return Optional.of(BlockKind.NOTICE);
    }
    if (PromoWords.matches(folded) || (unit.linked() && isBare(text, words))) {
      return Optional.of(BlockKind.PROMO);
    }
    return CaptionWords.matches(folded) ? Optional.of(BlockKind.CAPTION) : Optional.empty();
  }

  /** Whether the unit is a label over the headline: "OPINION", "Analysis |". */
  static boolean isLabel(String text, Unit unit) {
    if (unit.words().length() > LONGEST_LABEL) {
      return false;
    }
    String folded = Folded.of(unit.words().of(text)).replaceFirst("[\\s|:/.]{1,4}$", "");
    return LABELS.contains(folded) || folded.matches("\\d{1,2}[ -]min(?:ute)?s? read");
  }

  private static boolean isOrnament(String text, Span words) {
    for (int i = words.start(); i < words.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether linked words are no full sentence of some length. */
  private static boolean isBare(String text, Span words) {
    return words.length() <= LONGEST_LINKED
        && (words.length() <= LONGEST_LINKED / 3 || !Sentences.endsOne(text, words));
  }
}
