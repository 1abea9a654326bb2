package org.copydesk.language.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.text.Span;
import org.jspecify.annotations.Nullable;

/** Says of each unit of a text what it is, and lays the blocks without a gap. */
final class Arrangement {

  private static final int MOST_TITLES = 8;
  private static final int LONGEST_FOLLOWER = 200;
  private static final int DATELINE_REACH = 3;
  private static final int SHORT_NOTICE = 60;

  private final String text;
  private final List<Unit> units;
  private final @Nullable BlockKind[] kinds;
  private final boolean[] merged;
  private final TreeMap<Integer, BlockKind> cuts = new TreeMap<>();

  private Arrangement(String text, List<Unit> units) {
    this.text = text;
    this.units = units;
    this.kinds = new @Nullable BlockKind[units.size()];
    this.merged = new boolean[units.size()];
  }

  /**
   * The layout of the text.
   *
   * @param units all words of the text, in order
   * @param knownTitle the title where something beside the text tells it
   */
  static Layout of(String text, List<Unit> units, Optional<String> knownTitle) {
    return new Arrangement(text, units).layout(knownTitle);
  }

  private Layout layout(Optional<String> knownTitle) {
    takeHintsAndWords();
    takeFollowers();
    Head head = new Head(text, units, kinds, knownTitle);
    head.find();
    cuts.putAll(head.cuts());
    takeRest();
    cutDateline();
    return new Layout(head.title(), head.bylines(), head.published(), blocks());
  }

  private void takeHintsAndWords() {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Optional<BlockKind> hint = unit.hint();
      boolean open = hint.isEmpty() || yieldsToPromo(hint.get());
      Optional<BlockKind> told = open ? WordKinds.of(text, unit) : Optional.empty();
      boolean toldWins = hint.isEmpty() || told.equals(Optional.of(BlockKind.PROMO));
      kinds[i] = (toldWins ? told : hint).orElse(null);
    }
  }

  private static boolean yieldsToPromo(BlockKind hint) {
    return hint == BlockKind.SUBHEAD || hint == BlockKind.QUOTATION || hint == BlockKind.OTHER;
  }

  private void takeFollowers() {
    for (int i = 0; i + 1 < units.size(); i++) {
      if (kinds[i] != BlockKind.PROMO && kinds[i] != BlockKind.NOTICE) {
        continue;
      }
      String folded = Folded.of(text, units.get(i).words(), LONGEST_FOLLOWER);
      if (kinds[i] == BlockKind.PROMO && PromoWords.isHeading(folded)) {
        takeTitles(i, folded.endsWith(":"));
      } else if (kinds[i] == BlockKind.NOTICE && NoticeWords.isHeading(folded)) {
        takeNotice(i + 1);
      }
    }
  }

  /**
   * What a heading such as "CORRECTION:" announces: the next unit, and one more after a short one.
   */
  private void takeNotice(int first) {
    for (int i = first; i < Math.min(units.size(), first + 2) && kinds[i] == null; i++) {
      kinds[i] = BlockKind.NOTICE;
      merged[i] = !units.get(i).apart();
      if (units.get(i).words().length() > SHORT_NOTICE) {
        return;
      }
    }
  }

  private void takeTitles(int heading, boolean colon) {
    for (int i = heading + 1; i < Math.min(units.size(), heading + 1 + MOST_TITLES); i++) {
      Unit unit = units.get(i);
      boolean near = !unit.apart();
      boolean title = Sentences.isTitle(text, unit.words());
      boolean first = near && i == heading + 1 && unit.words().length() <= LONGEST_FOLLOWER;
      boolean open = kinds[i] == null || (kinds[i] == BlockKind.PROMO && near);
      if (!open || !(first || (title && (near || colon)))) {
        return;
      }
      kinds[i] = BlockKind.PROMO;
      merged[i] = near;
    }
  }

  private void takeRest() {
    for (int i = 0; i < units.size(); i++) {
      if (kinds[i] == null) {
        kinds[i] = isSubhead(i) ? BlockKind.SUBHEAD : BlockKind.PARAGRAPH;
      }
    }
  }

  /** A subhead stands between blocks of prose, and no other short line stands beside it. */
  private boolean isSubhead(int i) {
    if (i == 0 || i + 1 >= units.size() || !Sentences.isSubhead(text, units.get(i).words())) {
      return false;
    }
    boolean shortBefore = kinds[i - 1] == BlockKind.SUBHEAD && units.get(i - 1).hint().isEmpty();
    boolean shortAfter =
        kinds[i + 1] == null && Sentences.isSubhead(text, units.get(i + 1).words());
    boolean headBefore = kinds[i - 1] == BlockKind.HEADLINE;
    boolean listBefore =
        kinds[i - 1] == BlockKind.PARAGRAPH && Sentences.isSubhead(text, units.get(i - 1).words());
    return !listBefore && (headBefore || (!shortBefore && !shortAfter));
  }

  private void cutDateline() {
    int seen = 0;
    for (int i = 0; i < units.size() && seen < DATELINE_REACH; i++) {
      if (kinds[i] != BlockKind.PARAGRAPH) {
        continue;
      }
      seen++;
      Span words = units.get(i).words();
      Optional<Integer> end = DatelinePrefix.end(text, words);
      if (end.isPresent()) {
        kinds[i] = BlockKind.DATELINE;
        cuts.put(end.get(), BlockKind.PARAGRAPH);
        return;
      }
    }
  }

  private List<Block> blocks() {
    for (int i = 0; i < units.size(); i++) {
      BlockKind kind = kinds[i];
      if (!merged[i] && kind != null) {
        cuts.put(units.get(i).words().start(), kind);
      }
    }
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    BlockKind open = BlockKind.OTHER;
    for (Map.Entry<Integer, BlockKind> cut : cuts.entrySet()) {
      if (cut.getKey() > start && cut.getKey() != cuts.firstKey().intValue()) {
        blocks.add(new Block(open, new Span(start, cut.getKey())));
        start = cut.getKey();
      }
      open = cut.getValue();
    }
    if (!text.isEmpty()) {
      blocks.add(new Block(open, new Span(start, text.length())));
    }
    return blocks;
  }
}
