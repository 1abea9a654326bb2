package org.copydesk.language.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by Ana Roe | Ana Roe",
        "By ANA ROE | ANA ROE",
        "BY ANA ROE AND MAX POE | ANA ROE/MAX POE",
        "By Ana Roe and Max Poe | Ana Roe/Max Poe",
        "By Ana Roe, Max Poe and Lin Wu | Ana Roe/Max Poe/Lin Wu",
        "By Ana Roe & Max Poe | Ana Roe/Max Poe",
        "By Ana Roe, Harbour Press | Ana Roe",
        "By Ana Roe, Political Editor | Ana Roe",
        "By Ana Roe in Oslo | Ana Roe",
        "By Ana Roe, Senior Correspondent, Harbour Press | Ana Roe",
        "Words: Ana Roe | Ana Roe",
        "Written by Ana Roe | Ana Roe",
        "Author: Ana Roe | Ana Roe",
        "By Ludwig van der Meer | Ludwig van der Meer",
        "By J. R. O’Neill | J. R. O’Neill",
        "By Jean-Luc d'Arcy | Jean-Luc d'Arcy",
        "By Associated Press | Associated Press",
        "By The Harbour Press | The Harbour Press",
        "By Ana Roe. | Ana Roe",
        "By Ana Roe ana@press.example | Ana Roe"
      })
  void bylineNamesItsPeople(String words, String names) {
    assertThat(BylineWords.marked(words)).contains(List.of(names.split("/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the storm had passed", "By the time Ana Roe arrived, it was over.", "By now",
            "By", "by and large",
        "Byron returns to the stage", "Why the town said no", "By Ana Roe who was there", "By law:",
            "By hook or by crook",
        "By 2015, Mr. Roe had left.", "By Ana Roe?"
      })
  void otherWordsAreNoByline(String words) {
    assertThat(BylineWords.marked(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana Roe, Senior Correspondent", "Max Poe, staff writer"})
  void roleMakesANameSure(String words) {
    assertThat(BylineWords.withRole(words)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Roe and Max Poe | Ana Roe/Max Poe",
        "by Ana Roe | Ana Roe",
        "harbour desk (with wires) | harbour desk (with wires)"
      })
  void fieldOfACmsIsNeverLost(String words, String names) {
    assertThat(Bylines.of(words)).isEqualTo(List.of(names.split("/")));
  }
}
