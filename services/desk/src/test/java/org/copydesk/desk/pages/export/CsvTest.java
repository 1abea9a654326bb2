package org.copydesk.desk.pages.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void marksAndLineEndsStayInsideOfTheirValue() {
    assertThat(Csv.row(List.of("a,b", "say \"no\"", "two\nlines")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void whatASpreadsheetWouldReckonBecomesWords() {
    assertThat(Csv.row(List.of("=1+1", " +cmd", "-2", "@x", "\t=x", "plain")))
        .isEqualTo("\"'=1+1\",\"' +cmd\",\"'-2\",\"'@x\",\"'\t=x\",\"plain\"\r\n");
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(Csv.row(List.of("a\u0000b\u001b\rc"))).isEqualTo("\"abc\"\r\n");
  }
}
