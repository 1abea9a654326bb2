package org.copydesk.desk.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words without case, accents, the English genitive and the English plural: what Lucene's filters
 * for the four make of them one after the other, in one go, since every word of a million articles
 * comes through here.
 */
final class PlainWords extends TokenFilter {

  /** One letter becomes four at most. */
  private static final int MOST_LETTERS = 4;

  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
  private final EnglishMinimalStemmer stemmer = new EnglishMinimalStemmer();
  private char[] folded = new char[64];

  PlainWords(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowered(word.buffer(), word.length())) {
      fold();
    }
    char[] letters = word.buffer();
    int length = withoutGenitive(letters, word.length());
    word.setLength(stemmer.stem(letters, length));
    return true;
  }

  /** Takes the case from plain letters, up to the first that is none; whether all of them are. */
  private static boolean lowered(char[] letters, int length) {
    for (int at = 0; at < length; at++) {
      char letter = letters[at];
      if (letter >= 0x80) {
        return false;
      }
      if (letter >= 'A' && letter <= 'Z') {
        letters[at] = (char) (letter + ('a' - 'A'));
      }
    }
    return true;
  }

  private void fold() {
    int length = word.length();
    CharacterUtils.toLowerCase(word.buffer(), 0, length);
    if (folded.length < MOST_LETTERS * length) {
      folded = new char[2 * MOST_LETTERS * length];
    }
    int folds = ASCIIFoldingFilter.foldToASCII(word.buffer(), 0, folded, 0, length);
    word.copyBuffer(folded, 0, folds);
  }

  private static int withoutGenitive(char[] letters, int length) {
    boolean genitive =
        length >= 2
            && (letters[length - 1] == 's' || letters[length - 1] == 'S')
            && isApostrophe(letters[length - 2]);
    return genitive ? length - 2 : length;
  }

  private static boolean isApostrophe(char letter) {
    return letter == '\'' || letter == '\u2019' || letter == '\uFF07';
  }
}
