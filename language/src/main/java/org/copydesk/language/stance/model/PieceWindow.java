package org.copydesk.language.stance.model;

import java.util.Optional;
import org.copydesk.language.encoder.Pieces;

/**
 * Words of a text that fit into a network's input.
 *
 * @param first the first word
 * @param end the word after the last
 */
record PieceWindow(int first, int end) {

  boolean contains(PieceWindow other) {
    return first <= other.first && other.end <= end;
  }

  boolean contains(int word) {
    return first <= word && word < end;
  }

  /** The words that the span of units touches; empty where it touches none. */
  static Optional<PieceWindow> touched(Pieces pieces, int start, int end) {
    int first = pieces.wordAt(start);
    if (first > 0 && pieces.end(first - 1) > start) {
      first--;
    }
    int last = pieces.wordAt(end);
    return first < last ? Optional.of(new PieceWindow(first, last)) : Optional.empty();
  }

  /**
   * All words, where their pieces fit into the room. Else those from source to target, or where
   * these are too far apart the target alone (else the source, else the start), grown by one word
   * at a time, left and right in turn.
   */
  static PieceWindow fitting(
      Pieces pieces, Optional<PieceWindow> source, Optional<PieceWindow> target, int room) {
    if (pieces.size() <= room) {
      return new PieceWindow(0, pieces.words());
    }
    PieceWindow core = core(pieces, source, target, room);
    int first = core.first;
    int end = core.end;
    while (size(pieces, first, end) > room) {
      end--;
    }
    boolean grew = true;
    while (grew) {
      grew = false;
      if (first > 0 && size(pieces, first - 1, end) <= room) {
        first--;
        grew = true;
      }
      if (end < pieces.words() && size(pieces, first, end + 1) <= room) {
        end++;
        grew = true;
      }
    }
    return new PieceWindow(first, end);
  }

  private static PieceWindow core(
      Pieces pieces, Optional<PieceWindow> source, Optional<PieceWindow> target, int room) {
    if (source.isPresent() && target.isPresent()) {
      int first = Math.min(source.get().first, target.get().first);
      int end = Math.max(source.get().end, target.get().end);
      return size(pieces, first, end) <= room ? new PieceWindow(first, end) : target.get();
    }
    return target.or(() -> source).orElse(new PieceWindow(0, 0));
  }

  private static int size(Pieces pieces, int first, int end) {
    return pieces.first(end) - pieces.first(first);
  }
}
