package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.text.Token;

/** Cuts a passage into sentences; a stop inside quotation marks counts where the region ends. */
final class Sentences {

  private static final String STOPS = ".!?…";

  private Sentences() {}

  static List<Sentence> of(Passage passage) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < passage.size(); i++) {
      if (i + 1 == passage.size() || isEnd(passage, i)) {
        sentences.add(new Sentence(first, i + 1));
        first = i + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean isEnd(Passage passage, int token) {
    int region = passage.region(token);
    boolean sameRegion = region >= 0 && passage.region(token + 1) == region;
    if (sameRegion || !isStop(passage, token)) {
      return false;
    }
    Token next = passage.token(token + 1);
    boolean newBeginning =
        next.isCapital() || next.shape() == Token.Shape.NUMBER || passage.isQuoted(token + 1);
    boolean bracket = next.is("(") || next.is("[") || next.is("—") || next.is("–");
    return newBeginning || bracket || isOverLine(passage, token);
  }

  private static boolean isOverLine(Passage passage, int token) {
    int from = passage.token(token).end();
    int to = passage.token(token + 1).start();
    return passage.text().substring(from, to).indexOf('\n') >= 0;
  }

  /** Whether the token is a full stop, or the last of a region that ends in one. */
  private static boolean isStop(Passage passage, int token) {
    int region = passage.region(token);
    if (region < 0) {
      return STOPS.contains(passage.token(token).lower());
    }
    int end = passage.regions().get(region).inner().end();
    return end > 0 && STOPS.indexOf(passage.text().charAt(end - 1)) >= 0;
  }
}
