package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/** What holds for every reading of every text. */
final class Invariants {

  private Invariants() {}

  static void assertHold(QuotedArticle reading) {
    int length = reading.article().text().length();
    List<Span> words = new ArrayList<>();
    Set<String> speakers = new HashSet<>();
    reading.speakers().stream().map(Speaker::id).forEach(speakers::add);
    int counted = 0;
    Map<String, Quote> outer = new HashMap<>();
    for (Quote quote : reading.quotes()) {
      quote.insideOf().ifPresent(id -> assertNested(quote, outer.get(id)));
      if (quote.insideOf().isEmpty()) {
        outer.put(quote.id(), quote);
        words.addAll(quote.spans());
      }
      quote.spans().forEach(span -> assertInside(span, length));
      quote.cue().ifPresent(cue -> assertInside(cue.span(), length));
      if (quote.attribution().attributed().isPresent()) {
        var who = quote.attribution().attributed().get();
        who.mention().ifPresent(span -> assertInside(span, length));
        who.medium().ifPresent(span -> assertInside(span, length));
        assertThat(speakers).contains(who.speakerId());
        counted += quote.insideOf().isEmpty() ? 1 : 0;
      }
    }
    assertDisjoint(words);
    reading.terms().forEach(term -> assertInside(term.span(), length));
    assertThat(reading.quotes()).extracting(quote -> quote.spans().get(0).start()).isSorted();
    assertThat(reading.speakers().stream().mapToInt(Speaker::quotes).sum()).isEqualTo(counted);
  }

  private static void assertNested(Quote inner, @Nullable Quote outer) {
    assertThat(outer).isNotNull();
    assertThat(Objects.requireNonNull(outer).spans()).anyMatch(span -> span.contains(inner.hull()));
    assertThat(inner.stances()).isEmpty();
  }

  private static void assertInside(Span span, int length) {
    assertThat(span.end()).isLessThanOrEqualTo(length);
    assertThat(span.isEmpty()).isFalse();
  }

  private static void assertDisjoint(List<Span> spans) {
    List<Span> sorted = spans.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      assertThat(sorted.get(i).start()).isGreaterThanOrEqualTo(sorted.get(i - 1).end());
    }
  }
}
