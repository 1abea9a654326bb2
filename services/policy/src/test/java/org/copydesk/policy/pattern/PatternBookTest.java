package org.copydesk.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

class PatternBookTest {

  @Test
  void wordsMatchWhateverTheirCapitalsMarksAndLineBreaks() throws PhraseFault {
    assertThat(find("does not reflect", "It DOES\nnot, “reflect” them."))
        .containsExactly("DOES\nnot, “reflect");
  }

  @Test
  void gapTakesUpToItsWordsAndNoMore() throws PhraseFault {
    assertThat(find("views ..2.. expressed", "views so freely expressed")).hasSize(1);
    assertThat(find("views ..2.. expressed", "views not so freely expressed")).isEmpty();
  }

  @Test
  void nothingRunsOverTheEndOfASentence() throws PhraseFault {
    assertThat(find("views ..3.. reflect", "These are views. They reflect light.")).isEmpty();
    assertThat(find("views ..3.. . they", "These are views. They reflect.")).hasSize(1);
  }

  @Test
  void abbreviationsDoNotEndASentence() throws PhraseFault {
    assertThat(find("mr ..2.. said", "Then Mr. Lowe said so.")).containsExactly("Mr. Lowe said");
    assertThat(find("u.s. official", "A U.S. official left.")).containsExactly("U.S. official");
  }

  @Test
  void longestOfTheEarliestWins() throws PhraseFault {
    assertThat(find("(the|of the)? (new)? paper (of record)?", "of the new paper of record"))
        .containsExactly("of the new paper of record");
  }

  @Test
  void bracketsCutTheEvidence() throws PhraseFault {
    assertThat(find("told ..2.. [tass (news agency)?]", "he told the Tass news agency"))
        .containsExactly("Tass news agency");
  }

  @Test
  void guardRefusesTheNextWord() throws PhraseFault {
    assertThat(find("own !(goal|goals)", "an own goal")).isEmpty();
    assertThat(find("own !(goal|goals)", "his own. Goals came later.")).containsExactly("own");
    assertThat(find("own !(goal|goals)", "his own")).containsExactly("own");
  }

  @Test
  void labelIsSetOffByColonDashBarOrLineEnd() throws PhraseFault {
    for (String text : List.of("Opinion: yes", "Opinion – yes", "OPINION | yes", "Opinion\nyes")) {
      assertThat(find("^ opinion :", text)).as(text).hasSize(1);
    }
    assertThat(find("^ opinion :", "Opinion polls")).isEmpty();
  }

  @Test
  void capitalsCountWhereTheNotationSaysSo() throws PhraseFault {
    assertThat(find("=RT reported", "RT reported, rt reported")).containsExactly("RT reported");
    assertThat(find("on <cap>", "on Monday and on foot")).containsExactly("on Monday");
    assertThat(find("for <num> days", "for 9 days, for nine days")).containsExactly("for 9 days");
    assertThat(find("endors*", "endorsement, endorse, end")).hasSize(2);
  }

  @Test
  void unlessSilencesItsSentenceOnly() throws PhraseFault {
    Pattern pattern =
        pattern("does not endorse", List.of(PhraseParser.parse("union", new WordLists())));
    assertThat(find(pattern, "The union does not endorse it. The paper does not endorse it."))
        .containsExactly("does not endorse");
  }

  @Test
  void quoteMaskHidesWhatASpeakerSays() throws PhraseFault {
    String text = "He said: we do not agree. We do not agree.";
    Pattern pattern =
        new Pattern(
            "p",
            PhraseParser.parse("we do not agree", new WordLists()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(Zone.ANY),
            Set.of(Zone.QUOTES),
            false);
    List<Block> blocks = List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())));
    Zones zones = new Zones(blocks, List.of(new Span(9, 24)), List.of());
    List<Hit> hits =
        new PatternBook(List.of(pattern))
            .look(Words.of(text, blocks), zones)
            .getOrDefault("p", List.of());
    assertThat(hits).extracting(hit -> hit.evidence().start()).containsExactly(26);
  }

  @Test
  void everyPhraseBesideItMustStandInTheSameSentence() throws PhraseFault {
    WordLists none = new WordLists();
    Pattern pattern =
        new Pattern(
            "p",
            PhraseParser.parse("does not agree", none),
            List.of(),
            List.of(),
            List.of(PhraseParser.parse("paper", none), PhraseParser.parse("author", none)),
            List.of(),
            Set.of(Zone.ANY),
            Set.of(),
            false);
    assertThat(find(pattern, "With the author the paper does not agree.")).hasSize(1);
    assertThat(find(pattern, "The paper does not agree. The author does.")).isEmpty();
    assertThat(find(pattern, "The author does not agree. Nor does he on paper.")).isEmpty();
  }

  static List<String> find(String phrase, String text) throws PhraseFault {
    return find(pattern(phrase, List.of()), text);
  }

  private static Pattern pattern(String phrase, List<Phrase> unless) throws PhraseFault {
    return new Pattern(
        "p",
        PhraseParser.parse(phrase, new WordLists()),
        unless,
        List.of(),
        List.of(),
        List.of(),
        Set.of(Zone.ANY),
        Set.of(),
        false);
  }

  private static List<String> find(Pattern pattern, String text) {
    List<Block> blocks = List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())));
    Zones zones = new Zones(blocks, List.of(), List.of());
    return new PatternBook(List.of(pattern))
        .look(Words.of(text, blocks), zones).getOrDefault("p", List.of()).stream()
            .map(hit -> hit.evidence().of(text))
            .toList();
  }
}
