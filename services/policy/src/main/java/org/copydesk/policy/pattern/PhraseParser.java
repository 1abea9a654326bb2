package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads the pattern notation.
 *
 * <p>Words; {@code (this|or this)}; {@code word?}; {@code ..3..} up to three words; {@code @list};
 * {@code begin*}; {@code =As Written}; {@code !word} not this word next; {@code [evidence]}; {@code
 * <cap> <num> <word>}; and between words {@code ^ $} a block's edge, {@code .} a sentence's edge,
 * {@code :} a label, {@code ,} a comma, {@code "} a quotation mark.
 */
public final class PhraseParser {

  private static final int LONGEST_GAP = 30;
  private static final int DEEPEST = 20;
  private static final String AFTER_A_WORD = "()|[]?!@<>^$:,\"";

  private final String source;
  private final WordLists lists;
  private int at;
  private int depth;

  private PhraseParser(String source, WordLists lists) {
    this.source = source;
    this.lists = lists;
  }

  /**
   * Reads a phrase.
   *
   * @throws PhraseFault with the place and what was expected there
   */
  public static Phrase parse(String source, WordLists lists) throws PhraseFault {
    PhraseParser parser = new PhraseParser(source, lists);
    Shape shape = parser.choice();
    parser.expectEnd();
    if (shape.fewestWords() == 0) {
      throw new PhraseFault(0, "expected a phrase that needs at least one word");
    }
    return new Phrase(shape);
  }

  /** Words as they stand in a list file: no notation but {@code =As Written}; "'s" may follow. */
  public static Phrase plain(String words) throws PhraseFault {
    boolean exact = words.startsWith("=");
    List<Shape> parts = new ArrayList<>();
    Words scanned = Words.of(exact ? words.substring(1) : words, List.of());
    for (int i = 0; i < scanned.count(); i++) {
      String form = exact ? scanned.asWritten(i) : scanned.form(i);
      Shape.Word word = word(form, exact);
      boolean last = i == scanned.count() - 1;
      parts.add(last ? new Shape.Choice(List.of(word, word(form + "'s", exact))) : word);
    }
    if (parts.isEmpty()) {
      throw new PhraseFault(0, "expected words");
    }
    return new Phrase(new Shape.Row(parts));
  }

  private static Shape.Word word(String form, boolean exact) {
    return new Shape.Word(
        new WordTest(exact ? WordTest.Kind.AS_WRITTEN : WordTest.Kind.FORM, form));
  }

  private Shape choice() throws PhraseFault {
    if (++depth > DEEPEST) {
      throw new PhraseFault(at, "expected at most " + DEEPEST + " brackets inside each other");
    }
    List<Shape> options = new ArrayList<>();
    options.add(row());
    while (peek() == '|') {
      at++;
      options.add(row());
    }
    depth--;
    return options.size() == 1 ? options.get(0) : new Shape.Choice(options);
  }

  private Shape row() throws PhraseFault {
    List<Shape> parts = new ArrayList<>();
    blanks();
    while (at < source.length() && peek() != '|' && peek() != ')' && peek() != ']') {
      Shape part = part();
      if (peek() == '?') {
        at++;
        part = new Shape.Maybe(part);
      }
      parts.add(part);
      blanks();
    }
    if (parts.isEmpty()) {
      throw new PhraseFault(at, "expected a word, (, [, @list, ..3.. or !word here");
    }
    return new Shape.Row(parts);
  }

  private Shape part() throws PhraseFault {
    return switch (peek()) {
      case '(' -> bracketed(')');
      case '[' -> new Shape.Pointed(bracketed(']'));
      case '@' -> list();
      case '<' -> kindOfWord();
      case '!' -> guard();
      case '.' -> source.startsWith("..", at) ? gap() : edge(Edge.SENTENCE);
      case '^', '$' -> edge(Edge.BLOCK);
      case ':' -> edge(Edge.LABEL);
      case ',' -> edge(Edge.COMMA);
      case '"' -> edge(Edge.QUOTE);
      default -> words();
    };
  }

  private Shape edge(Edge edge) {
    at++;
    return new Shape.Between(edge);
  }

  private Shape bracketed(char close) throws PhraseFault {
    int open = at++;
    Shape inside = choice();
    if (peek() != close) {
      throw new PhraseFault(
          open, "expected a \"" + close + "\" for this \"" + source.charAt(open) + "\"");
    }
    at++;
    return inside;
  }

  private Shape list() throws PhraseFault {
    int start = at++;
    while (at < source.length()
        && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '-')) {
      at++;
    }
    String name = source.substring(start + 1, at);
    return lists
        .find(name)
        .orElseThrow(
            () ->
                new PhraseFault(
                    start,
                    "unknown list \""
                        + name
                        + "\"; expected one of "
                        + String.join(", ", new TreeSet<>(lists.names()))));
  }

  private Shape kindOfWord() throws PhraseFault {
    int end = source.indexOf('>', at);
    String name = end < 0 ? source.substring(at) : source.substring(at, end + 1);
    WordTest test =
        switch (name) {
          case "<cap>" -> WordTest.CAPITALISED;
          case "<num>" -> WordTest.NUMBER;
          case "<word>" -> WordTest.ANY;
          default -> throw new PhraseFault(at, "expected <cap>, <num> or <word>");
        };
    at = end + 1;
    return new Shape.Word(test);
  }

  private Shape gap() throws PhraseFault {
    int digits = at + 2;
    int end = source.indexOf("..", digits);
    String number = end < 0 ? "" : source.substring(digits, end);
    if (!number.matches("\\d{1,2}")
        || Integer.parseInt(number) < 1
        || Integer.parseInt(number) > LONGEST_GAP) {
      throw new PhraseFault(at, "expected a gap as ..3.., of 1 to " + LONGEST_GAP + " words");
    }
    at = end + 2;
    return new Shape.Gap(Integer.parseInt(number));
  }

  private Shape guard() throws PhraseFault {
    int start = at++;
    List<WordTest> none = new ArrayList<>();
    if (at >= source.length() || !collect(part(), none)) {
      throw new PhraseFault(start, "expected one word or (words|of one|word each) after \"!\"");
    }
    return new Shape.Guard(none);
  }

  private static boolean collect(Shape shape, List<WordTest> into) {
    if (shape instanceof Shape.Word word) {
      into.add(word.test());
      return true;
    }
    if (shape instanceof Shape.Row row && row.parts().size() == 1) {
      return collect(row.parts().get(0), into);
    }
    return shape instanceof Shape.Choice choice
        && choice.options().stream().allMatch(option -> collect(option, into));
  }

  private Shape words() throws PhraseFault {
    int start = at;
    while (at < source.length()
        && !Character.isWhitespace(source.charAt(at))
        && AFTER_A_WORD.indexOf(source.charAt(at)) < 0
        && !source.startsWith("..", at)) {
      at++;
    }
    String written = source.substring(start, at);
    boolean exact = written.startsWith("=");
    boolean begins = written.endsWith("*");
    Words scanned = Words.of(written, List.of());
    if (scanned.count() == 0) {
      throw new PhraseFault(start, "expected a word");
    }
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < scanned.count(); i++) {
      parts.add(
          begins && i == scanned.count() - 1
              ? new Shape.Word(new WordTest(WordTest.Kind.BEGINNING, scanned.form(i)))
              : word(exact ? scanned.asWritten(i) : scanned.form(i), exact));
    }
    return parts.size() == 1 ? parts.get(0) : new Shape.Row(parts);
  }

  private void expectEnd() throws PhraseFault {
    if (at < source.length()) {
      throw new PhraseFault(at, "expected no \"" + source.charAt(at) + "\" here");
    }
  }

  private char peek() {
    return at < source.length() ? source.charAt(at) : '\0';
  }

  private void blanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }
}
