package org.copydesk.language.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.language.stance.StanceCorpora.Labelled;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The word list against labelled corpora, so that a change that makes it worse is seen. The answers
 * are left in target/stance for the scorer.
 */
class StanceFiguresTest {

  @ParameterizedTest
  @CsvSource({"newsmtsc.mt, 0.52", "dse.valid, 0.53", "perspectrum.dev, 0.44", "gwsd.train, 0.33"})
  void wordListStaysAboveItsFloor(String corpus, double floor) throws IOException {
    Path file = StanceCorpora.folder().resolve(corpus + ".jsonl");
    Assumptions.assumeTrue(Files.exists(file), "shared/ is not beside the checkout: skipped");
    List<Labelled> rows = StanceCorpora.read(file);

    List<StanceAnswer> answers =
        WordListStanceReader.standard().read(rows.stream().map(Labelled::pair).toList());

    leave(corpus, answers);
    assertThat(macroF1(rows, answers)).isGreaterThan(floor);
  }

  private static void leave(String corpus, List<StanceAnswer> answers) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "stance"));
    List<String> lines = new ArrayList<>();
    for (StanceAnswer answer : answers) {
      lines.add(StanceCorpora.line(answer));
    }
    Files.write(folder.resolve(corpus + ".pred.jsonl"), lines);
  }

  private static double macroF1(List<Labelled> rows, List<StanceAnswer> answers) {
    List<StanceLabel> labels = rows.stream().map(Labelled::label).distinct().toList();
    double sum = 0;
    for (StanceLabel label : labels) {
      int both = 0;
      int either = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean gold = rows.get(i).label() == label;
        boolean given = told(answers.get(i)) == label;
        both += gold && given ? 1 : 0;
        either += (gold ? 1 : 0) + (given ? 1 : 0);
      }
      sum += either == 0 ? 0 : 2.0 * both / either;
    }
    return sum / labels.size();
  }

  private static StanceLabel told(StanceAnswer answer) {
    return answer.label() == StanceLabel.UNDETERMINED ? StanceLabel.NEUTRAL : answer.label();
  }
}
