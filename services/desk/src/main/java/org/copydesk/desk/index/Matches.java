package org.copydesk.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents that match a query, by segment. */
record Matches(List<Segment> segments) {

  Matches {
    segments = List.copyOf(segments);
  }

  /** How many there are. */
  long total() {
    return segments.stream().mapToLong(Segment::count).sum();
  }

  /**
   * Those of one segment.
   *
   * @param documents one bit a document
   * @param count how many bits are set
   */
  record Segment(LeafReader reader, FixedBitSet documents, int count) {

    /** Every document, or of very many every n-th. */
    DocIdSetIterator every(int nth) {
      DocIdSetIterator all = new BitSetIterator(documents, count);
      return nth == 1 ? all : new EveryNth(all, nth);
    }
  }

  /** Collects them; segments side by side. */
  static CollectorManager<?, Matches> collect() {
    return new Collecting();
  }

  private static final class Collecting implements CollectorManager<SegmentCollector, Matches> {

    @Override
    public SegmentCollector newCollector() {
      return new SegmentCollector();
    }

    @Override
    public Matches reduce(Collection<SegmentCollector> collectors) {
      return new Matches(collectors.stream().flatMap(it -> it.segments().stream()).toList());
    }
  }

  private static final class SegmentCollector implements Collector {

    private final List<LeafReader> readers = new ArrayList<>();
    private final List<FixedBitSet> bits = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      FixedBitSet documents = new FixedBitSet(context.reader().maxDoc());
      readers.add(context.reader());
      bits.add(documents);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
          documents.set(document);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    List<Segment> segments() {
      List<Segment> segments = new ArrayList<>();
      for (int at = 0; at < readers.size(); at++) {
        segments.add(new Segment(readers.get(at), bits.get(at), bits.get(at).cardinality()));
      }
      return segments;
    }
  }

  private static final class EveryNth extends DocIdSetIterator {

    private final DocIdSetIterator all;
    private final int nth;

    EveryNth(DocIdSetIterator all, int nth) {
      this.all = all;
      this.nth = nth;
    }

    @Override
    public int docID() {
      return all.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      for (int skipped = 1; skipped < nth; skipped++) {
        if (all.nextDoc() == NO_MORE_DOCS) {
          return NO_MORE_DOCS;
        }
      }
      return all.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return all.cost() / nth;
    }
  }
}
