package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.Attribution;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

class TallyCounterTest {

  private final TallyCounter counter = new TallyCounter();

  private static Quote quote(Attribution speaker, Stance... stances) {
    return Marked.quote("q", QuoteKind.INDIRECT, List.of(new Span(0, 1)), speaker, Optional.empty())
        .judged(Framing.neutral(1), List.of(stances));
  }

  private static Attribution speaker(String id) {
    return Marked.attributed(id, "Name " + id, Optional.empty());
  }

  private static Stance stance(String target, boolean primary, StanceLabel label) {
    Optional<String> reason =
        label == StanceLabel.UNDETERMINED ? Optional.of("test") : Optional.empty();
    return new Stance(new Target(target, Optional.empty(), primary), label, 0.5, "test-1", reason);
  }

  @Test
  void noQuotesGiveNoTallies() {
    assertThat(counter.count(List.of())).isEmpty();
  }

  @Test
  void subjectOfTheArticleComesFirst() {
    List<Quote> quotes =
        List.of(
            quote(speaker("s1"), stance("Ivo", false, StanceLabel.FAVOUR)),
            quote(speaker("s1"), stance("the pool", true, StanceLabel.AGAINST)));

    assertThat(counter.count(quotes))
        .extracting(StanceTally::target)
        .containsExactly("the pool", "Ivo");
  }

  @Test
  void oneStanceOutweighsQuotesThatDoNotTell() {
    List<Quote> quotes =
        List.of(
            quote(speaker("s1"), stance("x", true, StanceLabel.UNDETERMINED)),
            quote(speaker("s1"), stance("x", true, StanceLabel.NEUTRAL)),
            quote(speaker("s1"), stance("x", true, StanceLabel.AGAINST)));

    assertThat(counter.count(quotes).get(0).against()).containsExactly("s1");
  }

  @Test
  void forAndAgainstIsNeutral() {
    List<Quote> quotes =
        List.of(
            quote(speaker("s1"), stance("x", true, StanceLabel.FAVOUR)),
            quote(speaker("s1"), stance("x", true, StanceLabel.AGAINST)));

    assertThat(counter.count(quotes).get(0).neutral()).containsExactly("s1");
  }

  @Test
  void quoteOfNobodyCountsForNobody() {
    Quote quote =
        quote(new Attribution.Unattributed("test"), stance("x", true, StanceLabel.FAVOUR));

    assertThat(counter.count(List.of(quote))).isEmpty();
  }

  @Test
  void everySpeakerStandsInOneList() {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StanceLabel label = i % 3 == 0 ? StanceLabel.FAVOUR : StanceLabel.AGAINST;
      quotes.add(quote(speaker("s" + i % 9), stance("x", true, label)));
    }

    StanceTally tally = counter.count(quotes).get(0);

    List<String> all = new ArrayList<>(tally.favour());
    all.addAll(tally.against());
    all.addAll(tally.neutral());
    all.addAll(tally.undetermined());
    assertThat(all).doesNotHaveDuplicates().hasSize(9);
  }
}
