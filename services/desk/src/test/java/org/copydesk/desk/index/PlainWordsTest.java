package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  private static final String LETTERS =
      "aesiouSEIA's\u2019\uFF07 .\u00C9\u00DF\u0130\u01C4\uFB03\u00E6\u0645\u6E2F\uD83D\uDEA2\u2126zq-9";

  @Test
  void wordsAreThoseOfLucenesFiltersOneAfterTheOther() throws IOException {
    Random chance = new Random(5);
    for (int text = 0; text < 3000; text++) {
      StringBuilder letters = new StringBuilder();
      for (int at = chance.nextInt(60); at > 0; at--) {
        letters.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
      }
      String some = letters.toString();
      assertThat(words(new WordAnalyzer(), some)).as(some).isEqualTo(words(new OneByOne(), some));
    }
  }

  @Test
  void aWordOfManyLettersThatBecomeSeveralIsFoldedWhole() throws IOException {
    String ligatures = "\uFB03".repeat(200);

    assertThat(words(new WordAnalyzer(), ligatures)).isEqualTo(words(new OneByOne(), ligatures));
  }

  private static List<String> words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (analyzer;
        TokenStream stream = analyzer.tokenStream("words", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
  }

  /** As Lucene does it. */
  private static final class OneByOne extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
      return new TokenStreamComponents(
          words, new EnglishMinimalStemFilter(new EnglishPossessiveFilter(folded)));
    }
  }
}
