package org.copydesk.desk.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Records in which words stand one after the other. To be asked only of records that have all of
 * these words: it looks at each.
 */
final class WordsInOrder extends Query {

  private static final float COST = 1_000;

  private final BytesRef order;

  WordsInOrder(List<BytesRef> words) {
    this.order = WordOrder.of(words);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        BinaryDocValues orders = DocValues.getBinary(context.reader(), Fields.WORD_ORDER);
        return new ConstantScoreScorer(this, score(), scoreMode, looking(orders));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private TwoPhaseIterator looking(BinaryDocValues orders) {
    return new TwoPhaseIterator(orders) {
      @Override
      public boolean matches() throws IOException {
        return WordOrder.contains(orders.binaryValue(), order);
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "words in order";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && order.equals(((WordsInOrder) other).order);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + order.hashCode();
  }
}
