package org.copydesk.language.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Attribution;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.text.Span;

/**
 * A text in which an example marks its parts: [speaker], <cue>, {quoted} and ((target)).
 *
 * @param text the text without the marks
 * @param speakers the speakers' places
 * @param cues the cues' places
 * @param quoted the quoted parts
 * @param targets the targets' places
 */
record Marked(
    String text, List<Span> speakers, List<Span> cues, List<Span> quoted, List<Span> targets) {

  private static final Finding GIVEN = new Finding("test", 1);

  static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> found =
        Map.of(
            ']',
            new ArrayList<>(),
            '>',
            new ArrayList<>(),
            '}',
            new ArrayList<>(),
            ')',
            new ArrayList<>());
    Map<Character, Character> ends = Map.of('[', ']', '<', '>', '{', '}', '(', ')');
    Map<Character, Integer> opened = new HashMap<>();
    for (char c : marked.replace("((", "(").replace("))", ")").toCharArray()) {
      if (ends.containsKey(c)) {
        opened.put(Objects.requireNonNull(ends.get(c)), text.length());
      } else if (found.containsKey(c)) {
        int start = Objects.requireNonNull(opened.get(c));
        Objects.requireNonNull(found.get(c)).add(new Span(start, text.length()));
      } else {
        text.append(c);
      }
    }
    return new Marked(
        text.toString(),
        Objects.requireNonNull(found.get(']')),
        Objects.requireNonNull(found.get('>')),
        Objects.requireNonNull(found.get('}')),
        Objects.requireNonNull(found.get(')')));
  }

  /** The quote of the example; direct or mixed by the marks in it. */
  Quote quote() {
    String words = quoted.get(0).of(text);
    boolean marks = words.contains("“");
    QuoteKind kind =
        words.startsWith("“") ? QuoteKind.DIRECT : marks ? QuoteKind.MIXED : QuoteKind.INDIRECT;
    return quote("q1", kind, quoted, speaker(), cues.stream().findFirst());
  }

  private Attribution speaker() {
    if (speakers.isEmpty()) {
      return new Attribution.Unattributed("none in the example");
    }
    Span mention = speakers.get(speakers.size() - 1);
    return attributed("s1", mention.of(text), Optional.of(mention));
  }

  Article article() {
    return article("", text);
  }

  static Attribution attributed(String id, String name, Optional<Span> mention) {
    return new Attribution.Attributed(id, mention, name, Optional.empty(), Optional.empty(), GIVEN);
  }

  static Quote quote(
      String id, QuoteKind kind, List<Span> spans, Attribution speaker, Optional<Span> cue) {
    return new Quote(
        id,
        kind,
        spans,
        speaker,
        cue.map(span -> new Cue(span, CueKind.SPEECH)),
        MarkState.BALANCED,
        Framing.neutral(0),
        List.of(),
        GIVEN,
        Optional.empty());
  }

  /** An article of paragraphs parted by blank lines. */
  static Article article(String title, String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int gap = text.indexOf("\n\n", at);
      int end = gap < 0 ? text.length() : gap + 2;
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(at, end)));
      at = end;
    }
    return new Article(
        "test/1",
        1,
        ArticleStatus.PUBLISHED,
        "test",
        "1",
        title,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        blocks,
        Map.of(),
        "",
        Instant.EPOCH,
        List.of());
  }

  /** The examples of a file beside the tests, split at "|", without remarks and blank lines. */
  static List<List<String>> examples(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Marked.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    }
  }
}
