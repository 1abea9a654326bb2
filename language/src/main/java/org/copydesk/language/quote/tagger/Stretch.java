package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.encoder.Pieces;
import org.copydesk.language.encoder.WordPieces;
import org.copydesk.language.text.Span;

/**
 * A passage, or a part of one that is too long, as the tagger reads it: its words, their pieces,
 * and for each word whether it stands between marks and in what letters it is written.
 *
 * @param passage number of the passage that it is, or is part of
 * @param offset where the passage begins, in units of the article
 * @param pieces of the whole passage
 * @param features of the whole passage, by word
 * @param first its first word
 * @param end the word after its last
 * @param quoted whether it opens with a quotation mark, or inside of a quotation
 */
record Stretch(
    int passage,
    int offset,
    Pieces pieces,
    List<Integer> features,
    int first,
    int end,
    boolean quoted) {

  /** More pieces than this are cut into several stretches. */
  private static final int LONGEST = 240;

  private static final int QUOTED = 4;

  /** How many pieces. */
  int size() {
    return pieces.first(end) - pieces.first(first);
  }

  /** How many words. */
  int words() {
    return end - first;
  }

  /** The stretches of one passage, in order; none where it has no words. */
  static List<Stretch> of(String article, Span words, int passage, WordPieces wordPieces) {
    String line = words.of(article);
    String plain = normalMarks(line);
    Pieces pieces = wordPieces.of(plain);
    List<Integer> features = features(line, pieces);
    boolean marked = pieces.words() > 0 && plain.charAt(pieces.start(0)) == '"';
    Stretch whole =
        new Stretch(passage, words.start(), pieces, features, 0, pieces.words(), marked);
    return whole.cut(line);
  }

  /** The line with every double mark as " and every single one as ', of the same length. */
  private static String normalMarks(String line) {
    return line.replace("''", "\"\u200b")
        .replace("``", "\"\u200b")
        .replace('“', '"')
        .replace('”', '"')
        .replace('„', '"')
        .replace('‘', '\'')
        .replace('’', '\'');
  }

  private static List<Integer> features(String line, Pieces pieces) {
    List<Span> regions = LineMarks.of(line);
    List<Integer> features = new ArrayList<>(pieces.words());
    int near = 0;
    for (int word = 0; word < pieces.words(); word++) {
      int start = pieces.start(word);
      while (near < regions.size() && regions.get(near).end() <= start) {
        near++;
      }
      boolean quoted = near < regions.size() && regions.get(near).start() <= start;
      features.add((quoted ? QUOTED : 0) + letters(line, pieces.span(word)));
    }
    return features;
  }

  /**
   * 0 without letters, 1 in small ones, 2 with a capital first, 3 with two or more, all capital.
   */
  private static int letters(String line, Span word) {
    int letters = 0;
    int capitals = 0;
    boolean headed = false;
    int at = word.start();
    while (at < word.end()) {
      int c = line.codePointAt(at);
      if (Character.isLetter(c)) {
        boolean capital = Character.isUpperCase(c);
        headed |= capital && letters == 0;
        letters++;
        capitals += capital ? 1 : 0;
      }
      at += Character.charCount(c);
    }
    if (letters > 1 && capitals == letters) {
      return 3;
    }
    return letters == 0 ? 0 : headed ? 2 : 1;
  }

  /** Parts of at most so many pieces, cut after a sentence where one ends in the second half. */
  private List<Stretch> cut(String line) {
    List<Stretch> parts = new ArrayList<>();
    int from = 0;
    int sentence = -1;
    for (int word = 0; word < end; word++) {
      if (size(from, word + 1) > LONGEST) {
        int at = sentence > from ? sentence : word;
        add(parts, from, at);
        from = at;
        sentence = -1;
      }
      if (isStop(line, word) && size(from, word + 1) >= LONGEST / 2) {
        sentence = word + 1;
      }
    }
    add(parts, from, end);
    return parts;
  }

  private void add(List<Stretch> parts, int from, int to) {
    if (from < to) {
      boolean opens = features.get(from) >= QUOTED || (from == 0 && quoted);
      parts.add(new Stretch(passage, offset, pieces, features, from, to, opens));
    }
  }

  private int size(int from, int to) {
    return pieces.first(to) - pieces.first(from);
  }

  private boolean isStop(String line, int word) {
    int start = pieces.start(word);
    return pieces.end(word) == start + 1 && ".!?".indexOf(line.charAt(start)) >= 0;
  }
}
