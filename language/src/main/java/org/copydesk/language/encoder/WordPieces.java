package org.copydesk.language.encoder;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.text.Span;

/**
 * Cuts a text into words and the words into the pieces of a vocabulary, as the uncased BERT does.
 *
 * <p>Control and format characters are passed over; letters lose their accents and are made small;
 * a sign of punctuation and a Chinese character is a word of its own; a word is cut into the
 * longest pieces that the vocabulary has, from its start; one that cannot be cut, or has more than
 * 100 characters, is the piece [UNK]. Linear in the text. Safe for use by several threads.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">BERT</a>
 */
public final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String INNER = "##";

  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> inner = new HashMap<>();
  private final int longest;
  private final int unknown;

  private WordPieces(List<String> vocabulary) {
    int most = 0;
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      boolean inside = piece.startsWith(INNER) && piece.length() > INNER.length();
      String bare = inside ? piece.substring(INNER.length()) : piece;
      (inside ? inner : first).put(bare, id);
      most = Math.max(most, bare.length());
    }
    this.longest = most;
    this.unknown = id("[UNK]");
  }

  /**
   * With a vocabulary.
   *
   * @param vocabulary the pieces by their numbers; those inside of a word begin with "##"
   * @throws IllegalArgumentException where it lacks [UNK], [CLS] or [SEP]
   */
  public static WordPieces of(List<String> vocabulary) {
    WordPieces pieces = new WordPieces(vocabulary);
    pieces.id("[CLS]");
    pieces.id("[SEP]");
    return pieces;
  }

  /**
   * The number of one piece, as "[CLS]".
   *
   * @throws IllegalArgumentException where the vocabulary lacks it
   */
  public int id(String piece) {
    Integer id = first.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("expected " + piece + " in the vocabulary");
    }
    return id;
  }

  /** The pieces of a text. */
  public Pieces of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** The pieces of a stretch of a text; positions count from the start of the text. */
  public Pieces of(String text, Span stretch) {
    return new Reading(text).read(stretch);
  }

  /** One text in the making. */
  private final class Reading {

    private final String text;
    private final Pieces pieces = new Pieces();
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;

    Reading(String text) {
      this.text = text;
    }

    Pieces read(Span stretch) {
      int at = stretch.start();
      while (at < stretch.end()) {
        int c = text.codePointAt(at);
        int next = Math.min(stretch.end(), at + Character.charCount(c));
        take(c, at, next);
        at = next;
      }
      endWord();
      return pieces;
    }

    private void take(int c, int at, int next) {
      if (PieceSigns.isBlank(c)) {
        endWord();
      } else if (PieceSigns.isDropped(c)) {
        return;
      } else if (c < 128) {
        takeBare(c >= 'A' && c <= 'Z' ? c + 32 : c, at, next);
      } else {
        Normalizer.normalize(Character.toString(c), Form.NFD)
            .codePoints()
            .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
            .forEach(it -> takeBare(Character.toLowerCase(it), at, next));
      }
    }

    private void takeBare(int c, int at, int next) {
      if (PieceSigns.standsAlone(c)) {
        endWord();
        add(c, at, next);
        endWord();
      } else {
        add(c, at, next);
      }
    }

    private void add(int c, int at, int next) {
      if (word.isEmpty()) {
        start = at;
      }
      word.appendCodePoint(c);
      end = next;
    }

    private void endWord() {
      if (!word.isEmpty()) {
        cut();
        pieces.endWord(start, end);
        word.setLength(0);
      }
    }

    private void cut() {
      int length = word.length();
      boolean known = word.codePointCount(0, length) <= LONGEST_WORD;
      int at = 0;
      while (known && at < length) {
        Map<String, Integer> vocabulary = at == 0 ? first : inner;
        int to = Math.min(length, at + longest);
        Integer id = vocabulary.get(word.substring(at, to));
        while (id == null && to > at + 1) {
          to--;
          id = vocabulary.get(word.substring(at, to));
        }
        if (id == null) {
          known = false;
        } else {
          pieces.add(id);
          at = to;
        }
      }
      if (!known) {
        pieces.takeBack();
        pieces.add(unknown);
      }
    }
  }
}
