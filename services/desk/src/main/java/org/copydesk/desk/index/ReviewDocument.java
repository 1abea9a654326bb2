package org.copydesk.desk.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.Stance;
import org.copydesk.letters.StanceLabel;

/** Records as documents of the index. */
final class ReviewDocument {

  private static final int PRIORITY_SHIFT = 44;
  private static final long LATEST_MILLIS = (1L << PRIORITY_SHIFT) - 1;

  /** Words with how often they occur, to be scored. */
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  private final ReviewRecord record;
  private final QueueItem item;
  private final Document document = new Document();

  private ReviewDocument(ReviewRecord record, QueueItem item) {
    this.record = record;
    this.item = item;
  }

  /**
   * The newest record of an article.
   *
   * @param words is filled anew, and is the document's until that is written
   */
  static Document current(ReviewRecord record, QueueItem item, BytesRef bytes, WordList words)
      throws IOException {
    ReviewDocument made = new ReviewDocument(record, item);
    made.addStanding();
    made.addFilters();
    made.addWords(words);
    made.addOrder();
    made.document.add(new BinaryDocValuesField(Fields.ROW, Row.write(item)));
    made.document.add(new StoredField(Fields.RECORD, bytes));
    return made.document;
  }

  /** The last record of an earlier revision. */
  static Document earlier(String articleId, int revision, byte[] bytes) {
    Document document = new Document();
    document.add(new StringField(Fields.EARLIER_ID, earlierId(articleId, revision), Store.NO));
    document.add(new StringField(Fields.EARLIER_OF, articleId, Store.NO));
    document.add(new StoredField(Fields.REVISION, revision));
    document.add(new StoredField(Fields.RECORD, bytes));
    return document;
  }

  static String earlierId(String articleId, int revision) {
    return articleId + "#" + revision;
  }

  private void addStanding() {
    document.add(new StringField(Fields.ID, item.articleId(), Store.NO));
    document.add(new StringField(Fields.STANDING, Fields.CURRENT, Store.NO));
    if (QueueQuery.WAITING.contains(item.state())) {
      document.add(new StringField(Fields.STANDING, Fields.WAITING, Store.NO));
    }
  }

  private void addFilters() {
    filter(Fields.STATE, QueueAddress.word(item.state()));
    item.flags().keySet().forEach(it -> filter(Fields.SEVERITY, QueueAddress.word(it)));
    distinct(record.getFlags(), Flag::getPolicyId).forEach(it -> filter(Fields.FLAG, it));
    filter(Fields.SOURCE, item.source());
    item.section().ifPresent(it -> filter(Fields.SECTION, it));
    item.language().ifPresent(it -> filter(Fields.LANGUAGE, it));
    filter(Fields.ASSIGNED, item.claimedBy().orElse(QueueQuery.NOBODY));
    distinct(record.getSpeakers(), it -> Keys.shown(it.getName()))
        .forEach(it -> filter(Fields.SPEAKER, it));
    addStances();
  }

  private void addStances() {
    Map<String, String> names = new HashMap<>();
    record.getSpeakers().forEach(it -> names.put(it.getId(), it.getName()));
    Set<String> shown = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (Quote quote : record.getQuotes()) {
      String speaker = Keys.of(speaker(quote, names));
      for (Stance stance : quote.getStances()) {
        String key = Keys.stance(stance.getLabel(), stance.getTarget());
        keys.add(key);
        document.add(new SortedNumericDocValuesField(Fields.VOICE, Keys.voice(speaker, key)));
        if (stance.getLabel() != StanceLabel.UNDETERMINED && !stance.getTarget().isBlank()) {
          shown.add(QueueAddress.word(stance.getLabel()) + ":" + Keys.shown(stance.getTarget()));
        }
      }
    }
    keys.forEach(it -> document.add(new StringField(Fields.STANCE, it, Store.NO)));
    shown.forEach(it -> column(Fields.STANCE, it));
  }

  private static String speaker(Quote quote, Map<String, String> names) {
    String name = quote.getAttribution().getName();
    String id = quote.getAttribution().getSpeakerId();
    return id == null ? name : names.getOrDefault(id, name);
  }

  private static <T> Set<String> distinct(Iterable<T> from, Function<T, String> name) {
    Set<String> names = new LinkedHashSet<>();
    from.forEach(it -> names.add(name.apply(it)));
    return names;
  }

  /** A value that filters by its key and is counted as it is shown. */
  private void filter(String field, String value) {
    String key = Keys.of(value);
    if (!key.isEmpty()) {
      document.add(new StringField(field, key, Store.NO));
      column(field, Keys.shown(value));
    }
  }

  private void column(String field, String value) {
    document.add(new SortedSetDocValuesField(Fields.column(field), new BytesRef(value)));
  }

  private void addWords(WordList all) throws IOException {
    String title = Keys.composed(record.getArticle().getTitle());
    String speakers =
        record.getSpeakers().stream().map(Speaker::getName).collect(Collectors.joining(" . "));
    words(Fields.TITLE_WORDS, title);
    words(Fields.SPEAKER_WORDS, Keys.composed(speakers));
    all.clear();
    // The words of quotes are words of the text; a speaker's fullest name may be none of them.
    if (!record.getArticle().getText().startsWith(record.getArticle().getTitle())) {
      all.add(title);
    }
    all.add(Keys.composed(speakers));
    all.add(Keys.composed(record.getArticle().getText()));
    document.add(new Field(Fields.WORDS, all, WORDS));
    document.add(new BinaryDocValuesField(Fields.WORD_ORDER, all.order()));
  }

  private void words(String field, String text) {
    if (!text.isBlank()) {
      document.add(new Field(field, text, WORDS));
    }
  }

  private void addOrder() {
    long submitted = item.submittedAt().toEpochMilli();
    number(Fields.RANK, rank(item.priority(), submitted));
    number(Fields.SUBMITTED, submitted);
    number(Fields.RECORDED, item.recordedAt().toEpochMilli());
    document.add(new NumericDocValuesField(Fields.TIE, Keys.hash(item.articleId())));
  }

  /** A number to sort by; as a point too, so that sorting can leave out what comes too late. */
  private void number(String field, long value) {
    document.add(new NumericDocValuesField(field, value));
    document.add(new LongPoint(field, value));
  }

  /** Greater for more urgent; of equal priorities, for what was handed in earlier. */
  static long rank(int priority, long submittedMillis) {
    long millis = Math.max(0, Math.min(LATEST_MILLIS, submittedMillis));
    return ((long) priority << PRIORITY_SHIFT) + (LATEST_MILLIS - millis);
  }
}
