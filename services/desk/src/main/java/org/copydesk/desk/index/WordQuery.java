package org.copydesk.desk.index;

import java.util.Map;
import java.util.StringTokenizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What an editor types into the search box: all words must be there; "words in quotation marks" as
 * they stand; a bar between alternatives, a minus before what must not be there, a star after a
 * beginning. Nothing that is typed is an error.
 */
final class WordQuery {

  private static final int MOST_WORDS = 32;
  private static final int SYNTAX =
      SimpleQueryParser.OR_OPERATOR
          | SimpleQueryParser.NOT_OPERATOR
          | SimpleQueryParser.PHRASE_OPERATOR
          | SimpleQueryParser.PREFIX_OPERATOR
          | SimpleQueryParser.WHITESPACE_OPERATOR;
  private static final Map<String, Float> ANYWHERE = Map.of(Fields.WORDS, 1f);
  private static final Map<String, Float> WEIGHED =
      Map.of(
          Fields.WORDS, 1f,
          Fields.SPEAKER_WORDS, 2f,
          Fields.TITLE_WORDS, 4f);

  private WordQuery() {}

  /** Whether the words are there, without a score that means anything. */
  static Query filter(Analyzer analyzer, String text) {
    return parsed(analyzer, ANYWHERE, text);
  }

  /** The same with a score: words of the title count most, then those of speakers. */
  static Query scored(Analyzer analyzer, String text) {
    return parsed(analyzer, WEIGHED, text);
  }

  private static Query parsed(Analyzer analyzer, Map<String, Float> weights, String text) {
    SimpleQueryParser parser = new SimpleQueryParser(analyzer, weights, SYNTAX);
    parser.setDefaultOperator(Occur.MUST);
    Query query = parser.parse(few(Keys.composed(straight(text))));
    return query == null ? new MatchNoDocsQuery("no words") : query;
  }

  private static String straight(String text) {
    return text.replace('“', '"')
        .replace('”', '"')
        .replace('„', '"')
        .replace('«', '"')
        .replace('»', '"');
  }

  private static String few(String text) {
    StringTokenizer words = new StringTokenizer(text);
    StringBuilder few = new StringBuilder();
    for (int taken = 0; taken < MOST_WORDS && words.hasMoreTokens(); taken++) {
      few.append(words.nextToken()).append(' ');
    }
    return few.toString();
  }
}
