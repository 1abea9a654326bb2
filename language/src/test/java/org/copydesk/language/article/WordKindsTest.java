package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.language.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordKindsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: The bridge that nobody wanted", "READ MORE: The bridge that nobody wanted",
            "Related | The bridge", "See also:",
        "Read more", "More on this story", "Sign up for our newsletter",
            "Sign up to receive the morning briefing.",
        "Subscribe to our weekly newsletter here.", "Follow us on Telegram",
            "Follow Ana Roe on Twitter @anaroe.", "Advertisement",
        "https://press.example/a/b", "Click here to read the rest", "You may also like",
            "(Subscribe to the Desk podcast here.)",
        "→ [The bridge](https://press.example/bridge)", "Download our app to read offline",
            "Read the full story here."
      })
  void wordsThatLeadElsewhereAreAPromo(String words) {
    assertKind(words, BlockKind.PROMO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The bridge is 300 metres long.",
        "CLARIFICATION: We meant the old bridge.",
        "Editor’s note: Ana Roe took part.",
        "This article was originally published by the Courier.",
        "This story first appeared in the Courier.",
        "Republished from the Courier under a Creative Commons licence.",
        "An earlier version of this article gave a wrong date.",
        "The opinions expressed in this article are the author’s own and do not reflect those of the Courier.",
        "This essay represents the opinion of the author.",
        "Selection for republication does not imply endorsement.",
        "© 2024 Courier. All rights reserved.",
        "Originally published in the Courier",
        "EMBARGOED UNTIL 6 May 2024 00:01",
        "This article has been updated to include a comment.",
        "Correction, March 6: An earlier version gave a wrong date.",
        "Publishing an article on these pages does not mean that our editors agree with it.",
        "This article was produced in partnership with the ferry company.",
        "Paid for by the ferry company"
      })
  void wordsOfTheOutletAboutThePieceAreANotice(String words) {
    assertKind(words, BlockKind.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ana Roe",
        "(Photo by Ana Roe)",
        "Image credit: Courier",
        "Ana Roe/Getty Images",
        "Pictured: the bridge at dawn."
      })
  void wordsOfAPictureAreACaption(String words) {
    assertKind(words, BlockKind.CAPTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the room, the minister told them.",
        "More than 40 people came.",
        "Follow the money, she said.",
        "Related firms were fined too.",
        "The report was published on Tuesday.",
        "The article was published in 1951 and made her famous.",
        "Corrections officers went on strike.",
        "The truce does not mean that they agree on our editors' draft, \"he\" said.",
        "Sponsored by nobody, the team won. It will play again.",
        "“The views in this article do not necessarily reflect mine,” he said.",
        "He said the memo did not necessarily reflect the cabinet.",
        "Photographs showed the bridge in flames.",
        "Editors noted the change.",
        "Subscribers to the plan fell to 400.",
        "Trending upwards since May, prices reached a record.",
        "More in common than they think: two towns talk.",
        "Sign language is taught there.",
        "Also on Monday the court sat.",
        "Watching from afar, she waited.",
        "Advertising rose by a tenth.",
        "Click beetles were found there."
      })
  void proseIsLeftToProse(String words) {
    assertThat(WordKinds.of(words, unit(words))).isEmpty();
  }

  private static void assertKind(String words, BlockKind kind) {
    assertThat(WordKinds.of(words, unit(words))).contains(kind);
  }

  private static Unit unit(String words) {
    return Unit.plain(new Span(0, words.length()), true);
  }
}
