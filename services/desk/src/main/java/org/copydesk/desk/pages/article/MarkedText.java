package org.copydesk.desk.pages.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.desk.pages.text.Points;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;
import org.copydesk.letters.ReviewRecord;

/** The canonical text of a record in its blocks, with everything that was found in it marked. */
final class MarkedText {

  private MarkedText() {}

  /** The blocks in order; empty for an article without text. */
  static List<BlockView> of(ReviewRecord record) {
    String text = record.getArticle().getText();
    if (text.isEmpty()) {
      return List.of();
    }
    Points points = Points.of(text);
    List<Block> blocks = blocks(record, points);
    int[] cuts = cuts(blocks, points);
    List<List<Segment>> segments = Segments.of(text, cuts, Marks.of(record, points));
    List<BlockView> views = new ArrayList<>();
    boolean titled = false;
    for (int at = 0; at < segments.size(); at++) {
      BlockKind kind = blocks.get(at).getKind();
      boolean title = !titled && kind == BlockKind.HEADLINE;
      views.add(view(kind, title, withoutBlankEnd(segments.get(at))));
      titled |= title;
    }
    return views;
  }

  private static List<Block> blocks(ReviewRecord record, Points points) {
    List<Block> kept = new ArrayList<>();
    int reached = 0;
    for (Block block : record.getArticle().getBlocks()) {
      int end = Math.min(block.getEnd(), points.length());
      if (end > reached) {
        kept.add(new Block(block.getKind(), reached, end));
        reached = end;
      }
    }
    if (reached < points.length()) {
      kept.add(new Block(BlockKind.OTHER, reached, points.length()));
    }
    return kept;
  }

  private static int[] cuts(List<Block> blocks, Points points) {
    int[] cuts = new int[blocks.size() + 1];
    for (int at = 0; at < blocks.size(); at++) {
      cuts[at + 1] = points.unit(blocks.get(at).getEnd());
    }
    return cuts;
  }

  private static BlockView view(BlockKind kind, boolean title, List<Segment> segments) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case HEADLINE -> new BlockView(name, title ? "h1" : "p", title ? "" : name, segments);
      case SUBHEAD -> new BlockView(name, "h2", "", segments);
      case QUOTATION -> new BlockView(name, "blockquote", "", segments);
      case BYLINE, DATELINE, PARAGRAPH -> new BlockView(name, "p", "", segments);
      case CAPTION, PROMO, NOTICE, OTHER -> new BlockView(name, "p", name, segments);
    };
  }

  private static List<Segment> withoutBlankEnd(List<Segment> segments) {
    List<Segment> kept = new ArrayList<>(segments);
    while (!kept.isEmpty()) {
      Segment last = kept.get(kept.size() - 1);
      String text = last.text().stripTrailing();
      if (text.length() == last.text().length()) {
        return kept;
      }
      kept.remove(kept.size() - 1);
      if (!text.isEmpty() || !last.labels().isEmpty()) {
        kept.add(new Segment(text, last.css(), last.owners(), last.labels(), last.flagged()));
        return kept;
      }
    }
    return kept;
  }
}
