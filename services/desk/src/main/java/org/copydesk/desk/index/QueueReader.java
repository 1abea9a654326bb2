package org.copydesk.desk.index;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.copydesk.letters.ReviewRecord;

/** Finds records. Holds no state but the searchers. */
final class QueueReader {

  private static final int MOST_EARLIER = 1000;

  private final SearcherManager searchers;
  private final Analyzer analyzer;
  private final RecordBytes bytes;
  private final Clock clock;

  QueueReader(SearcherManager searchers, Analyzer analyzer, RecordBytes bytes, Clock clock) {
    this.searchers = searchers;
    this.analyzer = analyzer;
    this.bytes = bytes;
    this.clock = clock;
  }

  QueuePage page(QueueQuery query, SourceAccess access, long version) throws IOException {
    QueueSearch search = new QueueSearch(query, access, clock.instant(), analyzer);
    Paging paging = new Paging(query.order(), !query.text().isEmpty());
    Query filter = search.without(Optional.empty());
    Query ordered = paging.isByMatch() ? search.scored() : filter;
    return with(
        searcher -> {
          // One more than the page, to know whether there is another page.
          int wanted = query.size() + 1;
          TopDocs found =
              searcher.search(
                  ordered,
                  new TopFieldCollectorManager(
                      paging.sort(), wanted, paging.at(query.cursor()), wanted));
          return page(searcher, query, paging, found.scoreDocs, searcher.count(filter), version);
        });
  }

  private static QueuePage page(
      IndexSearcher searcher,
      QueueQuery query,
      Paging paging,
      ScoreDoc[] found,
      long total,
      long version)
      throws IOException {
    ScoreDoc[] shown = Arrays.copyOf(found, Math.min(found.length, query.size()));
    List<QueueItem> items = new ArrayList<>();
    for (ScoreDoc document : shown) {
      items.add(row(searcher, document.doc));
    }
    boolean more = found.length > shown.length;
    return new QueuePage(
        items,
        total,
        more ? Optional.of(paging.after((FieldDoc) shown[shown.length - 1])) : Optional.empty(),
        version);
  }

  private static QueueItem row(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues rows = DocValues.getBinary(leaf.reader(), Fields.ROW);
    if (!rows.advanceExact(document - leaf.docBase)) {
      throw new IOException("the index holds a record without its row");
    }
    return Row.read(rows.binaryValue());
  }

  Counts counts(QueueQuery query, SourceAccess access) throws IOException {
    QueueSearch search = new QueueSearch(query, access, clock.instant(), analyzer);
    return with(searcher -> new Counting(searcher).counts(search));
  }

  Optional<IndexedReview> find(String articleId) throws IOException {
    return with(
        searcher -> {
          Optional<ReviewRecord> record = record(searcher, new Term(Fields.ID, articleId));
          return record.isEmpty()
              ? Optional.empty()
              : Optional.of(new IndexedReview(record.get(), earlierOf(searcher, articleId)));
        });
  }

  Optional<ReviewRecord> current(String articleId) throws IOException {
    return with(searcher -> record(searcher, new Term(Fields.ID, articleId)));
  }

  Optional<ReviewRecord> earlier(String articleId, int revision) throws IOException {
    String id = ReviewDocument.earlierId(articleId, revision);
    return with(searcher -> record(searcher, new Term(Fields.EARLIER_ID, id)));
  }

  private Optional<ReviewRecord> record(IndexSearcher searcher, Term id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(id), 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    Document stored = searcher.storedFields().document(found[0].doc, Set.of(Fields.RECORD));
    BytesRef written = stored.getBinaryValue(Fields.RECORD);
    return Optional.of(
        bytes.read(
            Arrays.copyOfRange(written.bytes, written.offset, written.offset + written.length)));
  }

  private static List<Integer> earlierOf(IndexSearcher searcher, String articleId)
      throws IOException {
    TermQuery query = new TermQuery(new Term(Fields.EARLIER_OF, articleId));
    StoredFields stored = searcher.storedFields();
    List<Integer> revisions = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, MOST_EARLIER).scoreDocs) {
      Document document = stored.document(found.doc, Set.of(Fields.REVISION));
      revisions.add(document.getField(Fields.REVISION).numericValue().intValue());
    }
    revisions.sort(null);
    return revisions;
  }

  private <T> T with(Look<T> look) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return look.at(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** What is done with a searcher. */
  @FunctionalInterface
  private interface Look<T> {

    T at(IndexSearcher searcher) throws IOException;
  }
}
