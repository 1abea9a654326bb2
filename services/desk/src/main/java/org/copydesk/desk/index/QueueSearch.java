package org.copydesk.desk.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.copydesk.letters.StanceLabel;

/**
 * A queue as a query of the index.
 *
 * @param query what the queue shows
 * @param access of which sources
 * @param now for the age of records
 * @param analyzer of the searched words
 */
record QueueSearch(QueueQuery query, SourceAccess access, Instant now, Analyzer analyzer) {

  /** With the words scored, for the order by match. */
  Query scored() {
    return build(EnumSet.noneOf(FilterName.class), true);
  }

  /** All filters but one, so that its other values can be counted; empty for all filters. */
  Query without(Optional<FilterName> filter) {
    EnumSet<FilterName> left = EnumSet.noneOf(FilterName.class);
    filter.ifPresent(left::add);
    return build(left, false);
  }

  /** The same of records of any age, so that the other ages can be counted. */
  QueueSearch ofAnyAge() {
    return new QueueSearch(query.ofAnyAge(), access, now, analyzer);
  }

  /** Whether only records of some age are looked for. */
  boolean isOfSomeAge() {
    return query.newer().isPresent() || query.older().isPresent();
  }

  /** The filters that let only some values through. */
  Set<FilterName> active() {
    EnumSet<FilterName> active = EnumSet.noneOf(FilterName.class);
    for (FilterName filter : FilterName.values()) {
      if (filter == FilterName.STATE || !values(filter).isEmpty()) {
        active.add(filter);
      }
    }
    return active;
  }

  private Query build(Set<FilterName> without, boolean scored) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addStates(all, without.contains(FilterName.STATE));
    for (FilterName filter : FilterName.values()) {
      if (filter != FilterName.STATE && !without.contains(filter)) {
        addAny(all, Fields.of(filter), values(filter));
      }
    }
    if (!without.contains(FilterName.SPEAKER) && !without.contains(FilterName.STANCE)) {
      addVoices(all);
    }
    if (!access.everything()) {
      all.add(sources(), Occur.FILTER);
    }
    addAside(all);
    addAge(all);
    if (!query.text().isEmpty()) {
      all.add(
          scored
              ? WordQuery.scored(analyzer, query.text())
              : WordQuery.filter(analyzer, query.text()),
          scored ? Occur.MUST : Occur.FILTER);
    }
    return all.build();
  }

  private void addStates(BooleanQuery.Builder all, boolean every) {
    if (!every && query.states().equals(QueueQuery.WAITING)) {
      all.add(new TermQuery(new Term(Fields.STANDING, Fields.WAITING)), Occur.FILTER);
    } else if (!every && query.states().size() < QueueQuery.everyState().size()) {
      addAny(all, Fields.STATE, keys(query.states(), QueueAddress::word));
    } else if (!WordQuery.needsWords(query.text())) {
      // Records of earlier revisions have no words that could be found.
      all.add(new TermQuery(new Term(Fields.STANDING, Fields.CURRENT)), Occur.FILTER);
    }
  }

  private Query sources() {
    return access.sources().isEmpty()
        ? new MatchNoDocsQuery("no source is allowed")
        : any(Fields.SOURCE, keys(access.sources(), Keys::of));
  }

  private List<String> values(FilterName filter) {
    return switch (filter) {
      case STATE -> keys(query.states(), QueueAddress::word);
      case SEVERITY -> keys(query.severities(), QueueAddress::word);
      case FLAG -> keys(query.flags(), Keys::of);
      case SPEAKER -> keys(query.speakers(), Keys::of);
      case STANCE -> query.stances().stream().flatMap(QueueSearch::sides).toList();
      case SOURCE -> keys(query.sources(), Keys::of);
      case SECTION -> keys(query.sections(), Keys::of);
      case LANGUAGE -> keys(query.languages(), Keys::of);
      case ASSIGNED -> keys(query.assigned(), Keys::of);
    };
  }

  private static Stream<String> sides(StanceFilter stance) {
    return Arrays.stream(StanceLabel.values())
        .filter(it -> stance.label().map(it::equals).orElse(true))
        .map(it -> Keys.stance(it, stance.target()));
  }

  /**
   * Where speakers and stances are asked for, one of these is to take one of those sides. To be
   * looked for in the few records only that have both.
   */
  private void addVoices(BooleanQuery.Builder all) {
    List<String> sides = values(FilterName.STANCE);
    long[] voices =
        keys(query.speakers(), Keys::of).stream()
            .flatMapToLong(it -> sides.stream().mapToLong(side -> Keys.voice(it, side)))
            .toArray();
    if (voices.length > 0) {
      all.add(SortedNumericDocValuesField.newSlowSetQuery(Fields.VOICE, voices), Occur.FILTER);
    }
  }

  private static <T> List<String> keys(Collection<T> values, Function<T, String> key) {
    return values.stream().map(key).toList();
  }

  private static void addAny(BooleanQuery.Builder all, String field, List<String> keys) {
    if (!keys.isEmpty()) {
      all.add(any(field, keys), Occur.FILTER);
    }
  }

  private static Query any(String field, List<String> keys) {
    return keys.size() == 1
        ? new TermQuery(new Term(field, keys.get(0)))
        : new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
  }

  private void addAside(BooleanQuery.Builder all) {
    Aside aside = query.aside();
    if (aside.only() && aside.articles().isEmpty()) {
      all.add(new MatchNoDocsQuery("nothing is set aside"), Occur.FILTER);
    } else if (!aside.articles().isEmpty()) {
      Query these = any(Fields.ID, List.copyOf(aside.articles()));
      all.add(these, aside.only() ? Occur.FILTER : Occur.MUST_NOT);
    }
  }

  private void addAge(BooleanQuery.Builder all) {
    long least = query.newer().map(it -> now.minus(it).toEpochMilli()).orElse(Long.MIN_VALUE);
    long most = query.older().map(it -> now.minus(it).toEpochMilli()).orElse(Long.MAX_VALUE);
    if (least != Long.MIN_VALUE || most != Long.MAX_VALUE) {
      all.add(LongPoint.newRangeQuery(Fields.SUBMITTED, least, most), Occur.FILTER);
    }
  }
}
