package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.encoder.ModelCard;
import org.copydesk.language.encoder.UnusableModel;

/**
 * How an article is cut into windows: consecutive stretches. Where the first of them opens with a
 * quotation, whose speaker may have been named before, the stretch before it is read once more in
 * front of it, and so on as long as that one opens with a quotation too and the context has room.
 *
 * @param pieces the most pieces of a window; a longer stretch is a window by itself
 * @param context the most pieces of the stretches before that are read once more
 */
record Layout(int pieces, int context) {

  /**
   * Stretches to read at once.
   *
   * @param stretches context first
   * @param own number of the first one that is not context
   */
  record Part(List<Stretch> stretches, int own) {

    Part {
      stretches = List.copyOf(stretches);
    }
  }

  /** As the model's card states it. */
  static Layout of(ModelCard window) throws UnusableModel {
    return new Layout(window.count("pieces"), (int) window.number("context", 0));
  }

  /** The parts in order; each stretch is the own one of one part. */
  List<Part> parts(List<Stretch> stretches) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < stretches.size()) {
      int first = at;
      int used = 1;
      while (first > 0
          && stretches.get(first).quoted()
          && used + stretches.get(first - 1).size() + 1 <= context) {
        first--;
        used += stretches.get(first).size() + 1;
      }
      int end = at;
      while (end < stretches.size()
          && (end == at || used + stretches.get(end).size() + 1 <= pieces)) {
        used += stretches.get(end).size() + 1;
        end++;
      }
      parts.add(new Part(stretches.subList(first, end), at - first));
      at = end;
    }
    return parts;
  }
}
