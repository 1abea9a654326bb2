package org.copydesk.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.language.text.Span;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A set of {@code gold/notices}: articles with a notice, and near misses. */
final class NoticeSet {

  private final List<Map<?, ?>> rows = new ArrayList<>();

  private NoticeSet() {}

  static NoticeSet of(String file) throws IOException {
    NoticeSet set = new NoticeSet();
    Load json = new Load(LoadSettings.builder().build());
    for (String line : Files.readAllLines(Papers.root().resolve("gold/notices").resolve(file))) {
      set.rows.add((Map<?, ?>) json.loadFromString(line));
    }
    return set;
  }

  /**
   * Ids of the rows that are told wrong: notices that are missed, or near misses flagged.
   *
   * @param flags what is raised on a text
   */
  List<String> wrong(boolean fires, Function<String, List<Flag>> flags) {
    return rows.stream()
        .filter(row -> Boolean.valueOf(fires).equals(row.get("fires")))
        .filter(row -> fires != isMarked(row, flags.apply(text(row, "text"))))
        .map(row -> text(row, "id"))
        .toList();
  }

  /** Whether a flag points to the notice; to anything, where the row has none. */
  private static boolean isMarked(Map<?, ?> row, List<Flag> flags) {
    if (!Boolean.TRUE.equals(row.get("fires"))) {
      return !flags.isEmpty();
    }
    int start = text(row, "text").indexOf(text(row, "notice"));
    Span whole = new Span(start, start + text(row, "notice").length());
    return flags.stream().flatMap(flag -> flag.evidence().stream()).anyMatch(whole::overlaps);
  }

  private static String text(Map<?, ?> row, String field) {
    return String.valueOf(row.get(field));
  }
}
