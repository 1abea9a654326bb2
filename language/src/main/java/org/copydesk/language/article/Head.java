package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds headline, bylines and date lines among the units at the top, and credits at the foot.
 *
 * <p>What it is sure of it writes into the kinds; where one unit is a byline and a date line in
 * one, it notes the cut.
 */
final class Head {

  private static final int LONGEST_HEADLINE = 250;
  private static final int LONGEST_LONELY_HEADLINE = 120;
  private static final int REACH = 9;
  private static final int FOOT = 3;

  private final String text;
  private final List<Unit> units;
  private final @Nullable BlockKind[] kinds;
  private final Optional<String> knownTitle;
  private final List<String> bylines = new ArrayList<>();
  private final Map<Integer, BlockKind> cuts = new HashMap<>();
  private String title = "";
  private @Nullable String published;
  private @Nullable String updated;

  Head(String text, List<Unit> units, @Nullable BlockKind[] kinds, Optional<String> knownTitle) {
    this.text = text;
    this.units = units;
    this.kinds = kinds;
    this.knownTitle = knownTitle;
  }

  void find() {
    int headline = hinted();
    if (headline < 0) {
      headline = guessed();
    }
    if (headline >= 0) {
      kinds[headline] = BlockKind.HEADLINE;
      title = words(headline).replaceAll("\\s+", " ");
    }
    findHintedLines();
    findLines(headline);
    findCredits();
  }

  String title() {
    return title;
  }

  List<String> bylines() {
    return bylines;
  }

  Optional<String> published() {
    return Optional.ofNullable(published != null ? published : updated);
  }

  /** Kinds by the offset in the text at which a part of a unit begins. */
  Map<Integer, BlockKind> cuts() {
    return cuts;
  }

  private int hinted() {
    for (int i = 0; i < units.size(); i++) {
      if (kinds[i] == BlockKind.HEADLINE) {
        return i;
      }
    }
    return -1;
  }

  private int guessed() {
    for (int i = 0; i < Math.min(units.size(), REACH); i++) {
      Unit unit = units.get(i);
      boolean open = kinds[i] == null && HeadLine.read(shortWords(unit)).isEmpty();
      if (open && WordKinds.isLabel(text, unit) && i + 1 < units.size()) {
        kinds[i] = BlockKind.OTHER;
      } else if (open) {
        return isHeadline(i) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isHeadline(int i) {
    Span words = units.get(i).words();
    if (words.length() > LONGEST_HEADLINE || DatelinePrefix.end(text, words).isPresent()) {
      return false;
    }
    if (knownTitle.isPresent()) {
      return isSame(words(i), knownTitle.get()) || !Sentences.endsOne(text, words);
    }
    boolean lonely = i == units.size() - 1;
    return !lonely
        || (words.length() <= LONGEST_LONELY_HEADLINE && !Sentences.endsOne(text, words));
  }

  private static boolean isSame(String words, String other) {
    return bare(words).equals(bare(other));
  }

  private static String bare(String words) {
    String folded = Folded.of(words);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** Bylines and date lines that mark-up told: only their words are still to be read. */
  private void findHintedLines() {
    for (int i = 0; i < units.size(); i++) {
      BlockKind hint = units.get(i).hint().orElse(null);
      if (hint != BlockKind.BYLINE && hint != BlockKind.DATELINE) {
        continue;
      }
      String words = shortWords(units.get(i));
      if (!takeLine(i) && hint == BlockKind.BYLINE && BylineWords.isPerson(words)) {
        addNames(List.of(words.strip()));
      }
    }
  }

  private void addNames(List<String> names) {
    bylines.addAll(names.stream().filter(name -> !bylines.contains(name)).toList());
  }

  private void findLines(int headline) {
    int end = Math.min(units.size(), Math.max(headline, 0) + REACH);
    int prose = 0;
    for (int i = 0; i < end && prose < 2; i++) {
      boolean taken = kinds[i] != null && kinds[i] != BlockKind.SUBHEAD;
      if (taken || takeLine(i) || takeBareName(i, headline)) {
        continue;
      }
      if (WordKinds.isLabel(text, units.get(i)) && kinds[i] == null) {
        kinds[i] = BlockKind.OTHER;
      } else {
        prose++;
      }
    }
  }

  private boolean takeLine(int i) {
    Optional<HeadLine> line = HeadLine.read(shortWords(units.get(i)));
    line.ifPresent(found -> take(i, found));
    return line.isPresent();
  }

  private void take(int i, HeadLine line) {
    int start = units.get(i).words().start();
    kinds[i] = line.parts().get(0).kind();
    for (HeadLine.Part part : line.parts()) {
      if (part.start() > 0) {
        cuts.put(start + part.start(), part.kind());
      }
      addNames(part.names());
      keepDate(part.date());
    }
  }

  private void keepDate(String date) {
    if (date.isEmpty()) {
      return;
    }
    if (DateWords.tellsOfUpdate(date)) {
      updated = updated == null ? date : updated;
    } else {
      published = published == null ? date : published;
    }
  }

  /** A name alone between the headline and the date line. */
  private boolean takeBareName(int i, int headline) {
    boolean between = headline >= 0 && i > headline && i + 1 < units.size() && bylines.isEmpty();
    if (!between || !BylineWords.isPerson(shortWords(units.get(i)))) {
      return false;
    }
    boolean beforeDate = kinds[i + 1] == null && DateWords.isDate(shortWords(units.get(i + 1)));
    if (beforeDate) {
      kinds[i] = BlockKind.BYLINE;
      bylines.add(words(i));
    }
    return beforeDate;
  }

  private void findCredits() {
    for (int i = Math.max(1, units.size() - FOOT * 2); i < units.size(); i++) {
      if (kinds[i] != null) {
        continue;
      }
      Optional<List<String>> credits = BylineWords.credits(shortWords(units.get(i)));
      boolean last = i >= units.size() - FOOT && bylines.isEmpty();
      if (credits.isPresent()) {
        kinds[i] = BlockKind.BYLINE;
        bylines.addAll(bylines.isEmpty() ? credits.get() : List.of());
      } else if (last && BylineWords.marked(shortWords(units.get(i))).isPresent()) {
        takeLine(i);
      }
    }
  }

  private String words(int i) {
    return units.get(i).words().of(text);
  }

  /** The unit's words; for a long unit its beginning, too long for any line of a head. */
  private String shortWords(Unit unit) {
    Span words = unit.words();
    return text.substring(
        words.start(), Math.min(words.end(), words.start() + HeadLine.LONGEST + 1));
  }
}
