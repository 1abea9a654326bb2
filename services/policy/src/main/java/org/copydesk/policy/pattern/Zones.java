package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.text.Span;

/** Which zones the places of one article belong to. */
public final class Zones {

  private static final int BLOCKS_OF_THE_HEAD = 3;
  private static final int BLOCKS_OF_THE_FOOT = 5;
  private static final Set<BlockKind> ABOVE =
      Set.of(BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE);

  private final List<Block> blocks;
  private final int[] starts;
  private final int[] bits;
  private final SpanIndex quotes;
  private final SpanIndex marks;

  /**
   * Lays out an article.
   *
   * @param blocks cover the text, in order
   * @param quotes spans of the quotes whose speaker is known
   * @param marks spans of all words in quotation marks
   */
  public Zones(List<Block> blocks, List<Span> quotes, List<Span> marks) {
    this.blocks = blocks;
    this.starts = blocks.stream().mapToInt(block -> block.span().start()).toArray();
    this.bits = new int[blocks.size()];
    this.quotes = new SpanIndex(quotes);
    this.marks = new SpanIndex(marks);
    int afterHead = 0;
    for (int i = 0; i < bits.length; i++) {
      BlockKind kind = blocks.get(i).kind();
      bits[i] = ofKind(kind);
      if (!ABOVE.contains(kind)) {
        afterHead++;
      }
      if (afterHead <= BLOCKS_OF_THE_HEAD) {
        bits[i] |= Zone.HEAD.bit();
      }
      if (i >= bits.length - BLOCKS_OF_THE_FOOT) {
        bits[i] |= Zone.FOOT.bit();
      }
    }
  }

  private static int ofKind(BlockKind kind) {
    return Zone.ANY.bit()
        | switch (kind) {
          case HEADLINE -> Zone.HEADLINE.bit();
          case BYLINE -> Zone.BYLINE.bit();
          case DATELINE -> Zone.DATELINE.bit();
          case PARAGRAPH, SUBHEAD, QUOTATION, OTHER -> Zone.BODY.bit();
          case CAPTION -> Zone.CAPTION.bit();
          case PROMO -> Zone.PROMO.bit();
          case NOTICE -> Zone.NOTICE.bit();
        };
  }

  /** Number of the block that the unit belongs to; 0 where there are no blocks. */
  public int blockAt(int unit) {
    int at = Arrays.binarySearch(starts, unit);
    return Math.max(0, at >= 0 ? at : -at - 2);
  }

  /**
   * The stretches of neighbouring blocks that belong to one of the zones, in order.
   *
   * @param whole the whole text, which is the answer where there are no blocks
   */
  List<Span> stretches(Set<Zone> wanted, Span whole) {
    if (blocks.isEmpty()) {
      return List.of(whole);
    }
    int mask = mask(wanted);
    List<Span> stretches = new ArrayList<>();
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & mask) != 0) {
        Span block = blocks.get(i).span();
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).end() == block.start()) {
          stretches.set(last, stretches.get(last).hull(block));
        } else {
          stretches.add(block);
        }
      }
    }
    return stretches;
  }

  boolean allow(Pattern pattern, Span evidence) {
    int here = blocks.isEmpty() ? Zone.ANY.bit() : bits[blockAt(evidence.start())];
    boolean notice = (here & Zone.NOTICE.bit()) != 0;
    if (!notice && quotes.overlaps(evidence)) {
      here |= Zone.QUOTES.bit();
    }
    if (!notice && marks.overlaps(evidence)) {
      here |= Zone.MARKS.bit();
    }
    return (here & mask(pattern.zones())) != 0 && (here & mask(pattern.outside())) == 0;
  }

  private static int mask(Set<Zone> zones) {
    return zones.stream().mapToInt(Zone::bit).reduce(0, (one, other) -> one | other);
  }
}
