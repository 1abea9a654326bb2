package org.copydesk.language.quote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.stance.Framing;
import org.copydesk.language.stance.Stance;
import org.copydesk.language.text.Span;

/**
 * One quotation with all its parts.
 *
 * @param id "q1", "q2" in the order of the text
 * @param kind direct, mixed or indirect
 * @param spans its parts in order, marks included, not overlapping; never empty
 * @param attribution who said it
 * @param cue the words that introduce it
 * @param marks state of its quotation marks
 * @param framing how the author presents it
 * @param stances what the speaker holds of each target; empty where none was found
 * @param finding how the quote was found
 * @param insideOf id of the quote it stands inside; such a quote has no stances, since what it says
 *     is told by the other's speaker
 */
public record Quote(
    String id,
    QuoteKind kind,
    List<Span> spans,
    Attribution attribution,
    Optional<Cue> cue,
    MarkState marks,
    Framing framing,
    List<Stance> stances,
    Finding finding,
    Optional<String> insideOf) {

  public Quote {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    spans = List.copyOf(spans);
    stances = List.copyOf(stances);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("expected at least one span in quote " + id);
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "expected spans in order in quote " + id + ", got " + spans);
      }
    }
  }

  /** From the first unit of the first part to the end of the last. */
  public Span hull() {
    return spans.get(0).hull(spans.get(spans.size() - 1));
  }

  /** The same quote with these stances and this framing. */
  public Quote judged(Framing newFraming, List<Stance> newStances) {
    return new Quote(
        id, kind, spans, attribution, cue, marks, newFraming, newStances, finding, insideOf);
  }
}
