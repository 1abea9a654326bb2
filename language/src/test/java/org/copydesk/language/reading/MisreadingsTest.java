package org.copydesk.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Passages;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.junit.jupiter.api.Test;

/** What a trained model may find, and what is left of it. */
class MisreadingsTest {

  private final Grammar grammar = new Grammar();
  private final Misreadings misreadings =
      new Misreadings(
          new TermJudge(grammar),
          new RuleQuoteFinder(CueLexicon.standard(), grammar),
          CueLexicon.standard());

  @Test
  void headlineIsNoPartOfTheQuoteBelowIt() {
    String text = "Harbour Votes\n\n“The vote was fair,” said Ida Moor.\n";

    FoundQuote mended =
        mended(text, "said", "Ida Moor", "Harbour Votes", "“The vote was fair,”").get(0);

    assertThat(words(text, mended)).containsExactly("“The vote was fair,”");
  }

  @Test
  void quotationGoesToWhoSaysItAndNotToWhoIsQuotedInIt() {
    String text =
        "Lamp sold\n\n“The agent told me ‘no’, and I do not believe him,” said Olga Brandt.\n";

    FoundQuote mended =
        mended(text, "told", "The agent", "“The agent told me ‘no’, and I do not believe him,”")
            .get(0);

    assertThat(mended.mention().map(span -> span.of(text))).contains("Olga Brandt");
    assertThat(mended.cue().map(cue -> cue.span().of(text))).contains("said");
  }

  @Test
  void unclosedWordsThatHoldTheirOwnCueEndBeforeIt() {
    String text = "Harbour votes\n\n“It was late, said Tom Reed. He left early.\n";

    FoundQuote mended =
        mended(text, "said", "Tom Reed", "“It was late, said Tom Reed. He left early").get(0);

    assertThat(words(text, mended)).containsExactly("“It was late,");
  }

  @Test
  void labelInsideOfMarksSaysWhoseTheWordsAre() {
    String text = "Harbour votes\n\nThe transcript follows.\n\n“MOOR: It was late.”\n";

    FoundQuote mended = mended(text, ":", "MOOR", "“MOOR: It was late.”").get(0);

    assertThat(mended.mention().map(span -> span.of(text))).contains("MOOR");
  }

  @Test
  void workThatSomebodyReadsIsNobodysWords() {
    String text = "Reader\n\nJan Velt has read “The Long Tide” twice.\n";

    assertThat(mended(text, "has read", "Jan Velt", "“The Long Tide”")).isEmpty();
  }

  @Test
  void signThatReadsSomethingSaysIt() {
    String text = "Pier shut\n\nA sign reads “No Entry Today” since May.\n";

    assertThat(mended(text, "reads", "A sign", "“No Entry Today”")).hasSize(1);
  }

  @Test
  void labelOfAColumnIsNoSpeaker() {
    String text = "OPINION: Stop the ferry\n\nIt is late.\n";

    assertThat(mended(text, ":", "OPINION", "Stop the ferry")).isEmpty();
  }

  @Test
  void sentenceAroundABracketIsNoPartOfTheWordsInIt() {
    String text = "Harbour votes\n\nMembers left (“I want out,” wrote Ida Moor).\n";

    FoundQuote mended = mended(text, "wrote", "Ida Moor", "Members left (“I want out,”").get(0);

    assertThat(words(text, mended)).containsExactly("“I want out,”");
  }

  @Test
  void clauseOfTimeBehindTheCueIsNotSaid() {
    String text = "Harbour votes\n\n“Too loud?” Ida Moor wrote when the band began to play.\n";

    FoundQuote mended =
        mended(text, "wrote", "Ida Moor", "“Too loud?”", "the band began to play").get(0);

    assertThat(words(text, mended)).containsExactly("“Too loud?”");
  }

  @Test
  void whatWhoThinksBehindTheCueIsAQuoteOfItsOwn() {
    String text = "Harbour votes\n\n“It is late,” said Ida Moor, who thinks the vote can wait.\n";

    List<FoundQuote> mended =
        mended(text, "said", "Ida Moor", "“It is late,”", "the vote can wait");

    assertThat(mended).hasSize(2);
    assertThat(words(text, mended.get(1))).containsExactly("the vote can wait");
    assertThat(mended.get(1).cue().map(cue -> cue.span().of(text))).contains("thinks");
    assertThat(mended.get(1).mention().map(span -> span.of(text))).contains("who");
  }

  private List<FoundQuote> mended(String text, String cue, String mention, String... content) {
    List<Passage> passages = Passages.standard().of(ReadingSamples.article(text));
    FoundQuote found =
        new FoundQuote(
            List.of(content).stream().map(words -> span(text, words)).toList(),
            Optional.of(new Cue(span(text, cue), CueKind.SPEECH)),
            Optional.of(span(text, mention)),
            Optional.empty(),
            new Finding("model:test", 0.9));
    return misreadings.mended(passages, List.of(found));
  }

  private static List<String> words(String text, FoundQuote quote) {
    return quote.content().stream().map(span -> span.of(text)).toList();
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
