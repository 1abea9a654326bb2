package org.copydesk.language.quote;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.language.text.Span;

/** Who said a quote: somebody, or nobody that could be found. */
public sealed interface Attribution {

  /** Calls the function for the case that holds. */
  <T> T fold(
      Function<? super Attributed, ? extends T> attributed,
      Function<? super Unattributed, ? extends T> unattributed);

  /** The attributed case, or empty. */
  default Optional<Attributed> attributed() {
    return fold(Optional::of, nobody -> Optional.empty());
  }

  /**
   * Somebody said it.
   *
   * @param speakerId id in the article's list of speakers
   * @param mention the words that name the speaker at the quote, as "she"; empty where nothing does
   * @param name the fullest name in the article
   * @param role the role given in the article
   * @param medium the second source, as "the Tass news agency" in "told the Tass news agency"
   * @param finding how it was found
   */
  record Attributed(
      String speakerId,
      Optional<Span> mention,
      String name,
      Optional<String> role,
      Optional<Span> medium,
      Finding finding)
      implements Attribution {

    public Attributed {
      Objects.requireNonNull(speakerId, "speakerId");
      Objects.requireNonNull(name, "name");
    }

    @Override
    public <T> T fold(
        Function<? super Attributed, ? extends T> attributed,
        Function<? super Unattributed, ? extends T> unattributed) {
      return attributed.apply(this);
    }
  }

  /**
   * Nobody could be found.
   *
   * @param reason why, for an editor
   */
  record Unattributed(String reason) implements Attribution {

    public Unattributed {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T fold(
        Function<? super Attributed, ? extends T> attributed,
        Function<? super Unattributed, ? extends T> unattributed) {
      return unattributed.apply(this);
    }
  }
}
