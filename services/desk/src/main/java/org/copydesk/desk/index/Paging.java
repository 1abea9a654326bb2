package org.copydesk.desk.index;

import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** The order of a queue, and the place in it where a page ends. */
final class Paging {

  private static final int RADIX = 36;
  private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);

  private final QueueOrder order;

  /** An order by match without words is one by priority. */
  Paging(QueueOrder order, boolean hasWords) {
    this.order = order == QueueOrder.MATCH && !hasWords ? QueueOrder.PRIORITY : order;
  }

  boolean isByMatch() {
    return order == QueueOrder.MATCH;
  }

  Sort sort() {
    return switch (order) {
      case PRIORITY -> by(Fields.RANK, true);
      case NEWEST -> by(Fields.SUBMITTED, true);
      case OLDEST -> by(Fields.SUBMITTED, false);
      case CHANGED -> by(Fields.RECORDED, true);
      case MATCH -> new Sort(SortField.FIELD_SCORE, TIE);
    };
  }

  private static Sort by(String field, boolean reverse) {
    return new Sort(new SortField(field, SortField.Type.LONG, reverse), TIE);
  }

  /** The cursor of what comes after that record. */
  String after(FieldDoc last) {
    long first =
        isByMatch()
            ? Float.floatToIntBits((Float) last.fields[0])
            : ((Long) last.fields[0]).longValue();
    return mark()
        + Long.toString(first, RADIX)
        + "."
        + Long.toString(((Long) last.fields[1]).longValue(), RADIX);
  }

  /** Where a cursor points; null for none, or for one that is not of this order. */
  @Nullable FieldDoc at(Optional<String> cursor) {
    String given = cursor.orElse("");
    int point = given.indexOf('.');
    if (!given.startsWith(mark()) || point < 0) {
      return null;
    }
    try {
      long first = Long.parseLong(given.substring(1, point), RADIX);
      Long tie = Long.valueOf(given.substring(point + 1), RADIX);
      // Not by the conditional operator, which would make a float of the long.
      Object value = first;
      if (isByMatch()) {
        value = Float.intBitsToFloat((int) first);
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, tie});
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String mark() {
    return order.name().substring(0, 1);
  }
}
