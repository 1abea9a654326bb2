package org.copydesk.language.stance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Quote;

/** Counts per target who is for it and who against. */
final class TallyCounter {

  /**
   * The tally of each target, the article's subject first and the others by first mention. A quote
   * without a speaker counts for nobody; a speaker who is for and against in different quotes is
   * neutral; one who never shows a stance is undetermined.
   */
  List<StanceTally> count(List<Quote> quotes) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      Optional<Attributed> speaker = quote.attribution().attributed();
      if (speaker.isPresent()) {
        for (Stance stance : quote.stances()) {
          rows.computeIfAbsent(stance.target().text(), text -> new Row(stance.target()))
              .add(speaker.get().speakerId(), stance.label());
        }
      }
    }
    List<StanceTally> tallies = new ArrayList<>();
    rows.values().stream().filter(row -> row.primary).forEach(row -> tallies.add(row.tally()));
    rows.values().stream().filter(row -> !row.primary).forEach(row -> tallies.add(row.tally()));
    return List.copyOf(tallies);
  }

  /** One target, and what each speaker was heard to hold of it. */
  private static final class Row {
    private final String target;
    private final boolean primary;
    private final Map<String, Set<StanceLabel>> heard = new LinkedHashMap<>();

    Row(Target target) {
      this.target = target.text();
      this.primary = target.primary();
    }

    void add(String speakerId, StanceLabel label) {
      heard.computeIfAbsent(speakerId, id -> EnumSet.noneOf(StanceLabel.class)).add(label);
    }

    StanceTally tally() {
      Map<StanceLabel, List<String>> lists = new EnumMap<>(StanceLabel.class);
      heard.forEach(
          (id, labels) ->
              lists.computeIfAbsent(overall(labels), label -> new ArrayList<>()).add(id));
      return new StanceTally(
          target,
          primary,
          lists.getOrDefault(StanceLabel.FAVOUR, List.of()),
          lists.getOrDefault(StanceLabel.AGAINST, List.of()),
          lists.getOrDefault(StanceLabel.NEUTRAL, List.of()),
          lists.getOrDefault(StanceLabel.UNDETERMINED, List.of()));
    }

    private static StanceLabel overall(Set<StanceLabel> labels) {
      boolean favour = labels.contains(StanceLabel.FAVOUR);
      boolean against = labels.contains(StanceLabel.AGAINST);
      if (favour != against) {
        return favour ? StanceLabel.FAVOUR : StanceLabel.AGAINST;
      }
      return favour || labels.contains(StanceLabel.NEUTRAL)
          ? StanceLabel.NEUTRAL
          : StanceLabel.UNDETERMINED;
    }
  }
}
