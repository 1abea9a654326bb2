package org.copydesk.desk.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

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
  private static final Map<String, Float> MORE =
      Map.of(Fields.SPEAKER_WORDS, 2f, Fields.TITLE_WORDS, 4f);

  private WordQuery() {}

  /** Whether the words are there, without a score that means anything. */
  static Query filter(Analyzer analyzer, String text) {
    SimpleQueryParser parser = new Parser(analyzer);
    parser.setDefaultOperator(Occur.MUST);
    Query query = parser.parse(plain(text));
    return query == null ? new MatchNoDocsQuery("no words") : query;
  }

  /**
   * The same with a score: words of the title count most, then those of speakers. Both are words of
   * the whole as well, so that what is looked for is to be there only; where else it stands need
   * not be asked of records that come too late for the page.
   */
  static Query scored(Analyzer analyzer, String text) {
    Query required = filter(analyzer, text);
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(required, Occur.MUST);
    required.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
              more(all, field -> new TermQuery(new Term(field, term.bytes())));
            }
          }

          @Override
          public void visitLeaf(Query query) {
            if (query instanceof PrefixQuery prefix) {
              more(all, field -> new PrefixQuery(new Term(field, prefix.getPrefix().bytes())));
            }
          }
        });
    return all.build();
  }

  private static void more(BooleanQuery.Builder all, Function<String, Query> in) {
    MORE.forEach((field, weight) -> all.add(new BoostQuery(in.apply(field), weight), Occur.SHOULD));
  }

  /** Whether a word must be there; not so of a lone star, or of what must not be there alone. */
  static boolean needsWords(String text) {
    String plain = plain(text);
    return !plain.isBlank() && plain.indexOf('-') < 0 && plain.indexOf('*') < 0;
  }

  private static String plain(String text) {
    return few(Keys.composed(straight(text)));
  }

  /**
   * Looks for words in quotation marks by their order, for which the index has a place of its own.
   */
  private static final class Parser extends SimpleQueryParser {

    Parser(Analyzer analyzer) {
      super(analyzer, ANYWHERE, SYNTAX);
    }

    @Override
    protected @Nullable Query newPhraseQuery(String text, int slop) {
      List<BytesRef> words = words(getAnalyzer(), text);
      if (words.isEmpty()) {
        return null;
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      words.forEach(it -> all.add(new TermQuery(new Term(Fields.WORDS, it)), Occur.MUST));
      return all.add(new WordsInOrder(words), Occur.FILTER).build();
    }

    private static List<BytesRef> words(Analyzer analyzer, String text) {
      List<BytesRef> words = new ArrayList<>();
      try (TokenStream tokens = analyzer.tokenStream(Fields.WORDS, text)) {
        TermToBytesRefAttribute word = tokens.getAttribute(TermToBytesRefAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          words.add(BytesRef.deepCopyOf(word.getBytesRef()));
        }
        tokens.end();
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot fail", e);
      }
      return words;
    }
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
