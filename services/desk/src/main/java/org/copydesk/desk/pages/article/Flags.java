package org.copydesk.desk.pages.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.ReviewRecord;
import org.jspecify.annotations.Nullable;

/** The flags of a record as they stand beside the text. */
final class Flags {

  private static final int MOST_WORDS = 240;
  private static final int MOST_MESSAGE = 1000;

  private Flags() {}

  /** All flags of a record, in its order. */
  static List<FlagView> of(ReviewRecord record) {
    Map<String, FlagVerdict> verdicts = new HashMap<>();
    record.getFlagVerdicts().forEach(verdict -> verdicts.put(verdict.getFlagId(), verdict));
    return of(record.getFlags(), verdicts);
  }

  /** What policies on trial would have raised. */
  static List<FlagView> shadow(ReviewRecord record) {
    return of(record.getShadow(), Map.of());
  }

  private static List<FlagView> of(List<Flag> flags, Map<String, FlagVerdict> verdicts) {
    List<FlagView> views = new ArrayList<>();
    for (Flag flag : flags) {
      views.add(view(flag, views.size() + 1, verdicts.get(flag.getId())));
    }
    return views;
  }

  private static FlagView view(Flag flag, int number, @Nullable FlagVerdict verdict) {
    Clause clause = flag.getClause();
    return new FlagView(
        number,
        flag.getId(),
        flag.getPolicyId(),
        flag.getPolicyVersion(),
        title(flag),
        Severities.word(flag.getSeverity()),
        Severities.shape(flag.getSeverity()),
        Shown.line(flag.getMessage(), MOST_MESSAGE),
        clause == null ? "" : words(clause),
        clause == null ? "" : clause.getRead(),
        evidence(flag, number),
        Severities.isGrave(flag.getSeverity()) || flag.getReasonRequired(),
        verdict == null ? "" : verdict.getVerdict().name().toLowerCase(Locale.ROOT),
        verdict == null || verdict.getReason() == null ? "" : verdict.getReason());
  }

  /** The policy's title, or its id where it has none. */
  static String title(Flag flag) {
    String title = flag.getTitle().isEmpty() ? flag.getPolicyId() : flag.getTitle();
    return Shown.line(title, MOST_WORDS);
  }

  private static String words(Clause clause) {
    return Stream.of(clause.getCode(), clause.getNumber(), clause.getEdition())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static List<FlagView.Evidence> evidence(Flag flag, int number) {
    List<FlagView.Evidence> evidence = new ArrayList<>();
    for (int part = 0; part < flag.getEvidence().size(); part++) {
      String words = Shown.line(flag.getEvidence().get(part).getText(), MOST_WORDS);
      evidence.add(new FlagView.Evidence(Marks.place(number, part), words));
    }
    return evidence;
  }
}
