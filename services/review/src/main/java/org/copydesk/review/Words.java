package org.copydesk.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.copydesk.language.text.CodePoints;
import org.copydesk.letters.Article;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;

/**
 * The words of a text in order, without the white space and the marks between them.
 *
 * <p>A word is a run of letters, digits, combining characters, currency and mathematical signs and
 * per cent signs; upper and lower case differ. Composed and decomposed characters are equal, and
 * invisible format characters (soft hyphen, zero-width space) are not seen. Linear in the text.
 */
final class Words {

  private static final Set<BlockKind> BODY =
      EnumSet.of(BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.QUOTATION);

  private final String source;

  /** Start and end of each word, in pairs. */
  private final int[] bounds;

  private Words(String source, int[] bounds) {
    this.source = source;
    this.bounds = bounds;
  }

  /** The words of the paragraphs, subheads and quotations. */
  static Words ofBody(Article article) {
    return of(text(article, BODY));
  }

  /** The words of the headline block. */
  static Words ofHeadline(Article article) {
    return of(text(article, EnumSet.of(BlockKind.HEADLINE)));
  }

  private static String text(Article article, Set<BlockKind> kinds) {
    String text = article.getText();
    CodePoints points = CodePoints.of(text);
    StringBuilder found = new StringBuilder();
    for (Block block : article.getBlocks()) {
      if (kinds.contains(block.getKind())) {
        found.append(text, points.toUnits(block.getStart()), points.toUnits(block.getEnd()));
        found.append('\n');
      }
    }
    return found.toString();
  }

  static Words of(String text) {
    String source = visible(Normalizer.normalize(text, Normalizer.Form.NFC));
    int[] bounds = new int[64];
    int used = 0;
    boolean inside = false;
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      if (isPartOfWord(c) != inside) {
        inside = !inside;
        bounds = used == bounds.length ? Arrays.copyOf(bounds, used * 2) : bounds;
        bounds[used++] = i;
      }
      i += Character.charCount(c);
    }
    if (inside) {
      bounds = Arrays.copyOf(bounds, used + 1);
      bounds[used++] = source.length();
    }
    return new Words(source, Arrays.copyOf(bounds, used));
  }

  private static String visible(String text) {
    if (text.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isPartOfWord(int c) {
    if (c == '%' || c == '‰' || Character.isLetterOrDigit(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL ->
          true;
      default -> false;
    };
  }

  int count() {
    return bounds.length / 2;
  }

  /**
   * The text from one word to before another, with the marks between; empty where there is none.
   */
  String excerpt(int from, int to) {
    return from < to ? source.substring(bounds[2 * from], bounds[2 * to - 1]) : "";
  }

  /** How many words the two have in common at their beginning. */
  int sharedStart(Words other) {
    int most = Math.min(count(), other.count());
    int shared = 0;
    while (shared < most && same(shared, other, shared)) {
      shared++;
    }
    return shared;
  }

  /** How many words the two have in common at their end, none of them among the first ones. */
  int sharedEnd(Words other, int first) {
    int most = Math.min(count(), other.count()) - first;
    int shared = 0;
    while (shared < most && same(count() - 1 - shared, other, other.count() - 1 - shared)) {
      shared++;
    }
    return shared;
  }

  private boolean same(int mine, Words other, int theirs) {
    int length = bounds[2 * mine + 1] - bounds[2 * mine];
    int otherLength = other.bounds[2 * theirs + 1] - other.bounds[2 * theirs];
    return length == otherLength
        && source.regionMatches(bounds[2 * mine], other.source, other.bounds[2 * theirs], length);
  }
}
