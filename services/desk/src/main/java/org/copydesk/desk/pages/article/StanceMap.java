package org.copydesk.desk.pages.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.StanceTally;

/** Who stands where toward what, from the tallies of a record. */
final class StanceMap {

  private static final int MOST_NAME = 80;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> firstQuotes = new HashMap<>();

  private StanceMap(ReviewRecord record) {
    for (Speaker speaker : record.getSpeakers()) {
      names.put(speaker.getId(), Shown.line(speaker.getName(), MOST_NAME));
    }
    for (Quote quote : record.getQuotes()) {
      String speaker = quote.getAttribution().getSpeakerId();
      if (speaker != null) {
        firstQuotes.putIfAbsent(speaker, quote.getId());
      }
    }
  }

  /** The targets in the record's order, contested ones first. */
  static List<TargetView> of(ReviewRecord record) {
    StanceMap map = new StanceMap(record);
    return record.getTallies().stream()
        .map(map::target)
        .sorted((a, b) -> Boolean.compare(b.isContested(), a.isContested()))
        .toList();
  }

  private TargetView target(StanceTally tally) {
    return new TargetView(
        Shown.line(tally.getTarget(), MOST_NAME),
        tally.getPrimary(),
        voices(tally.getFavour()),
        voices(tally.getAgainst()),
        voices(tally.getNeutral()),
        voices(tally.getUndetermined()));
  }

  private List<TargetView.Voice> voices(List<String> speakers) {
    return speakers.stream()
        .distinct()
        .map(
            id ->
                new TargetView.Voice(names.getOrDefault(id, id), firstQuotes.getOrDefault(id, "")))
        .toList();
  }
}
