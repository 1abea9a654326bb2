package org.copydesk.desk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.letters.StanceLabel;
import org.junit.jupiter.api.Test;

class QueueWordsTest extends IndexRoom {

  @Test
  void wordsAreFoundInTitleBodyQuotesAndSpeakersWhateverTheirForm() throws IOException {
    arrive(
        Records.of("wire/1").text("Fähre fährt nachts", "Ein Café am Hafen."),
        Records.of("wire/2")
            .text("Ferries", "The minister\u2019s plan for the harbour. \uD83D\uDEA2"),
        Records.of("wire/3").quote("Zoë Ångström", "Not at any price", "it", StanceLabel.AGAINST),
        Records.of("wire/4").text("مرفأ المدينة", "港口委员会周二开会"));

    assertThat(ids("q=fahre")).containsExactly("wire/1");
    assertThat(ids("q=cafe\u0301")).containsExactly("wire/1");
    assertThat(ids("q=ferry minister")).containsExactly("wire/2");
    assertThat(ids("q=\uD83D\uDEA2")).containsExactly("wire/2");
    assertThat(ids("q=angstrom")).containsExactly("wire/3");
    assertThat(ids("q=مرفأ")).containsExactly("wire/4");
    assertThat(ids("q=港口")).containsExactly("wire/4");
    assertThat(ids("q=\"harbour plan\"")).isEmpty();
    assertThat(ids("q=“plan for the harbour”")).containsExactly("wire/2");
    assertThat(ids("q=harbour -minister")).containsExactly("wire/3");
    assertThat(ids("q=minist*")).containsExactly("wire/2");
  }

  @Test
  void nothingThatIsTypedIsAnError() throws IOException {
    arrive(Records.of("wire/1"));

    for (String typed : List.of("\"", "-", "(((", "a:b", "*", "…", "\\", "~2", "+|-", "\u0000")) {
      assertThat(page("q=" + typed)).isNotNull();
    }
    assertThat(page("q=" + "word ".repeat(190)).items()).isEmpty();
    assertThat(page("order=match&q=" + "harbour ".repeat(120)).items()).hasSize(1);
    assertThat(page("after=nonsense&newer=soon&size=x&state=what").items()).hasSize(1);
  }

  @Test
  void earlierRevisionsAreNeverFoundByWords() throws IOException {
    arrive(Records.of("wire/1").text("First", "Words."));
    arrive(Records.of("wire/1").revision(2).text("Second", "Others."));

    for (String typed : List.of("*", "-first", "other*", "others")) {
      assertThat(ids("state=all&q=" + typed)).as(typed).containsExactly("wire/1");
    }
    assertThat(ids("state=all&q=first")).isEmpty();
  }

  @Test
  void theBestMatchIsTheTitle() throws IOException {
    arrive(
        Records.of("wire/1").text("Other news", "Something about a lighthouse, far down."),
        Records.of("wire/2").text("Lighthouse dark", "It went out."));

    assertThat(ids("q=lighthouse&order=match")).containsExactly("wire/2", "wire/1");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
    List<Records> many = new ArrayList<>();
    for (int number = 0; number < 57; number++) {
      many.add(Records.of("wire/" + number).priority(number % 3).text("News", "x ".repeat(number)));
    }
    arrive(many.toArray(Records[]::new));

    for (String order : List.of("priority", "newest", "oldest", "changed", "match")) {
      List<String> seen = new ArrayList<>();
      QueueQuery query = query("size=10&q=news&order=" + order);
      QueuePage page = index.search(query, SourceAccess.all());
      seen.addAll(ids(page));
      while (page.next().isPresent()) {
        page = index.search(query.at(page.next()), SourceAccess.all());
        seen.addAll(ids(page));
      }
      assertThat(seen).as(order).hasSize(57).doesNotHaveDuplicates();
      assertThat(page.total()).isEqualTo(57);
    }
  }
}
