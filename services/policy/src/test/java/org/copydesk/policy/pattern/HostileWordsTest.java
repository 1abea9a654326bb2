package org.copydesk.policy.pattern;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileWordsTest {

  /** A net in which a backtracking matcher would try every way through the gaps. */
  private static final String KNOTTED =
      "a ..30.. (a|a a|a a a) ..30.. (a|a a)? ..30.. a ..30.. a? ..30.. b";

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void repeatedWordsThatAlmostMatchTakeLinearTime() throws PhraseFault {
    assertThat(PatternBookTest.find(KNOTTED, "a ".repeat(100_000))).isEmpty();
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void wordsThatMatchAtEveryPlaceDoNotOverlap() throws PhraseFault {
    List<String> found = PatternBookTest.find("a ..5.. a", "a ".repeat(100_000));
    assertThat(found).hasSizeGreaterThan(10_000);
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void textWithoutBlanksOrWithNothingElseIsHandled() {
    for (String part :
        List.of("x", "'", "“", "\n", ".", "\ud83d\ude00", "\ud83d", "\u0000", "’s")) {
      String text = part.repeat(200_000);
      Words words = Words.of(text, List.of());
      assertThat(words.count()).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void anyTextGivesWordsInOrderAndHitsInsideIt() throws PhraseFault {
    Pattern pattern =
        new Pattern(
            "p",
            PhraseParser.parse("[<word> ..3.. <cap>] ..2.. (<num>|b*)", new WordLists()),
            List.of(PhraseParser.parse("!x <word> y", new WordLists())),
            List.of(),
            List.of(PhraseParser.parse("<word>", new WordLists())),
            List.of(PhraseParser.parse("<cap>", new WordLists())),
            Set.of(Zone.ANY),
            Set.of(Zone.MARKS),
            true);
    PatternBook book = new PatternBook(List.of(pattern));
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random);
      List<Block> blocks =
          text.isEmpty()
              ? List.of()
              : List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())));
      Words words = Words.of(text, blocks);
      for (int i = 1; i < words.count(); i++) {
        assertThat(words.start(i)).isGreaterThanOrEqualTo(words.end(i - 1));
      }
      List<Hit> hits =
          book.look(words, new Zones(blocks, List.of(), List.of())).getOrDefault("p", List.of());
      for (int i = 1; i < hits.size(); i++) {
        assertThat(hits.get(i).evidence().start())
            .isGreaterThan(hits.get(i - 1).evidence().start());
      }
      hits.forEach(hit -> assertThat(hit.evidence().of(text)).isNotBlank());
    }
  }

  private static String randomText(Random random) {
    String alphabet = "aAbB xXyY 1.\n,:|–“”‘’'\"é\u0301\ud83d\ude00\u00a0";
    return IntStream.range(0, random.nextInt(120))
        .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
        .collect(Collectors.joining());
  }
}
