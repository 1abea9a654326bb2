package org.copydesk.language.stance.model;

import java.util.Optional;
import org.copydesk.language.encoder.Pieces;
import org.copydesk.language.encoder.WordPieces;

/**
 * Writes a question as pieces: the text with marks around source and target, and a claim as a
 * second segment. The same as {@code training/stance/marking.py}.
 */
final class PairMarker {

  private static final int CLAIM_PIECES = 40;

  private final int opening;
  private final int ending;
  private final int targetOpens;
  private final int targetShuts;
  private final int sourceOpens;
  private final int sourceShuts;
  private final int longest;

  /**
   * @param longest the most pieces of an input, marks and ends included
   */
  PairMarker(WordPieces words, int longest) {
    this.opening = words.id("[CLS]");
    this.ending = words.id("[SEP]");
    this.targetOpens = words.id("[unused0]");
    this.targetShuts = words.id("[unused1]");
    this.sourceOpens = words.id("[unused2]");
    this.sourceShuts = words.id("[unused3]");
    this.longest = longest;
  }

  /** The question what the source holds of a target that the text names. */
  MarkedPair mention(Pieces text, Optional<PieceWindow> source, PieceWindow target) {
    MarkedPair marked = new MarkedPair().add(opening);
    write(marked, text, source, Optional.of(target), longest - 2);
    return marked.add(ending);
  }

  /** The question what the source holds of a claim. */
  MarkedPair claim(Pieces text, Optional<PieceWindow> source, Pieces claim) {
    int pieces = Math.min(CLAIM_PIECES, claim.size());
    MarkedPair marked = new MarkedPair().add(opening);
    write(marked, text, source, Optional.empty(), longest - 2 - pieces - 1);
    marked.add(ending);
    for (int i = 0; i < pieces; i++) {
      marked.add(claim.id(i), false, true);
    }
    return marked.add(ending);
  }

  private void write(
      MarkedPair marked,
      Pieces text,
      Optional<PieceWindow> source,
      Optional<PieceWindow> target,
      int room) {
    int left = room - (source.isPresent() ? 2 : 0) - (target.isPresent() ? 2 : 0);
    PieceWindow window = PieceWindow.fitting(text, source, target, left);
    PieceWindow nowhere = new PieceWindow(-1, -1);
    PieceWindow from = source.filter(window::contains).orElse(nowhere);
    PieceWindow to = target.orElse(nowhere);
    for (int word = window.first(); word < window.end(); word++) {
      boolean ofSource = from.contains(word);
      boolean ofTarget = to.contains(word);
      open(marked, word, from, sourceOpens);
      open(marked, word, to, targetOpens);
      for (int piece = text.first(word); piece < text.first(word + 1); piece++) {
        marked.add(text.id(piece), ofSource, ofTarget);
      }
      shut(marked, word, to, targetShuts);
      shut(marked, word, from, sourceShuts);
    }
  }

  private static void open(MarkedPair marked, int word, PieceWindow span, int mark) {
    if (span.first() == word) {
      marked.add(mark);
    }
  }

  private static void shut(MarkedPair marked, int word, PieceWindow span, int mark) {
    if (span.end() == word + 1) {
      marked.add(mark);
    }
  }
}
