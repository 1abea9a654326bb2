package org.copydesk.desk.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** How often each value of one column occurs among the records that match, segment by segment. */
final class ValueCounts {

  /** Of one segment; the rarest of more values than these are left out. */
  private static final int MOST_VALUES = 250;

  private static final int FREQUENT = 64;

  private final String column;
  private final Map<String, Long> counts = new HashMap<>();
  private boolean partial;

  ValueCounts(FilterName filter) {
    this.column = Fields.column(Fields.of(filter));
  }

  /**
   * Counts one segment.
   *
   * @param documents of that segment, in order; used up
   * @param each how many records each of them stands for
   */
  void add(LeafReader segment, DocIdSetIterator documents, long each) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, column);
    if (values.getValueCount() == 0) {
      return;
    }
    int[] byOrdinal = new int[(int) values.getValueCount()];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (single == null) {
      countSeveral(values, documents, byOrdinal);
    } else {
      countSingle(single, documents, byOrdinal);
    }
    int least = least(byOrdinal);
    partial |= least > 1;
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] >= least) {
        counts.merge(
            values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal] * each, Long::sum);
      }
    }
  }

  private static void countSeveral(
      SortedSetDocValues values, DocIdSetIterator documents, int[] byOrdinal) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(document)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
      document = documents.nextDoc();
    }
  }

  private static void countSingle(
      SortedDocValues values, DocIdSetIterator documents, int[] byOrdinal) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(document)) {
        byOrdinal[values.ordValue()]++;
      }
      document = documents.nextDoc();
    }
  }

  /** How often a value has to occur to be counted: most of what it costs is to name the values. */
  private static int least(int[] byOrdinal) {
    int[] values = new int[FREQUENT + 1];
    for (int count : byOrdinal) {
      values[Math.min(count, FREQUENT)]++;
    }
    int least = FREQUENT;
    int named = values[FREQUENT];
    while (least > 1 && named + values[least - 1] <= MOST_VALUES) {
      least--;
      named += values[least];
    }
    return least;
  }

  /** Whether rare values were left out, here or there. */
  boolean isPartial() {
    return partial;
  }

  /** The counts by value. */
  Map<String, Long> byValue() {
    return counts;
  }
}
