package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * One block of prose, cut into tokens, quoted regions and sentences.
 *
 * <p>Tokens are asked for by number; {@link #region} tells in which outermost region one stands.
 */
public final class Passage {

  private final String text;
  private final BlockKind kind;
  private final Span words;
  private final List<Token> tokens;
  private final List<QuotedRegion> all;
  private final List<QuotedRegion> outermost;
  private final int[] regionOf;
  private final List<Sentence> sentences;

  Passage(String text, BlockKind kind, Span words, List<Token> tokens, List<QuotedRegion> regions) {
    this.text = text;
    this.kind = kind;
    this.words = words;
    this.tokens = List.copyOf(tokens);
    this.all = List.copyOf(regions);
    this.outermost = outermost(regions);
    this.regionOf = regionsOf(this.tokens, outermost);
    this.sentences = Sentences.of(this);
  }

  /** The text of the whole article. */
  public String text() {
    return text;
  }

  public BlockKind kind() {
    return kind;
  }

  public Span words() {
    return words;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int number) {
    return tokens.get(number);
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** All regions, nested ones too, in order of their start. */
  public List<QuotedRegion> allRegions() {
    return all;
  }

  /** The regions that stand in no other, in order. */
  public List<QuotedRegion> regions() {
    return outermost;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The words of an outermost region as a passage of their own, whose marks are those inside. */
  public Passage inside(QuotedRegion region) {
    Span inner = region.inner();
    List<Token> inside = tokens.subList(tokenAt(inner.start()), tokenAt(inner.end()));
    List<QuotedRegion> nested = new ArrayList<>();
    for (int i = firstRegion(inner.start()); i < all.size(); i++) {
      QuotedRegion one = all.get(i);
      if (one.outer().start() >= inner.end()) {
        break;
      }
      if (!one.equals(region) && inner.contains(one.outer())) {
        nested.add(one);
      }
    }
    return new Passage(text, kind, inner, inside, nested);
  }

  /** Number of the first of all regions that starts at or after the unit; by binary search. */
  private int firstRegion(int unit) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).outer().start() < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Number of the outermost region of the token, its marks included, or -1. */
  public int region(int token) {
    return token >= 0 && token < regionOf.length ? regionOf[token] : -1;
  }

  public boolean isQuoted(int token) {
    return region(token) >= 0;
  }

  /** Number of the first token at or after the unit, or the number of tokens. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence that holds the token; by binary search. */
  public Sentence sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  /** From the first token to the one before {@code end}; at least one. */
  public Span span(int first, int end) {
    return new Span(token(first).start(), token(end - 1).end());
  }

  /** Whether the token is this word or sign, outside of quotation marks. */
  public boolean is(int token, String word) {
    return token >= 0 && token < size() && token(token).is(word) && !isQuoted(token);
  }

  private static List<QuotedRegion> outermost(List<QuotedRegion> regions) {
    List<QuotedRegion> outermost = new ArrayList<>();
    int end = -1;
    for (QuotedRegion region : regions) {
      if (region.outer().start() >= end) {
        outermost.add(region);
        end = region.outer().end();
      }
    }
    return List.copyOf(outermost);
  }

  private static int[] regionsOf(List<Token> tokens, List<QuotedRegion> regions) {
    int[] regionOf = new int[tokens.size()];
    Arrays.fill(regionOf, -1);
    int at = 0;
    for (int i = 0; i < regionOf.length; i++) {
      while (at < regions.size() && regions.get(at).outer().end() <= tokens.get(i).start()) {
        at++;
      }
      if (at < regions.size() && regions.get(at).outer().contains(tokens.get(i).start())) {
        regionOf[i] = at;
      }
    }
    return regionOf;
  }
}
