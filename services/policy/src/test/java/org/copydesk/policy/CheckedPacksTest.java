package org.copydesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start of the stage does with the examples of its packs. */
class CheckedPacksTest {

  @TempDir private Path folder;

  @Test
  void exampleThatFailsIsToldWithItsPlaceAndTheStageDoesNotStart() throws IOException {
    write("silent: [The river rose.]");

    assertThatThrownBy(() -> new CheckedPacks(folder.resolve("checked")).load(folder))
        .isInstanceOf(PolicyFaults.class)
        .hasMessageContaining("one.yaml:11")
        .hasMessageContaining("example of names-the-river fails: it fires, and must be silent");
    assertThat(folder.resolve("checked")).doesNotExist();
  }

  @Test
  void packsThatPassedAreNotedAndOtherWordsAreCheckedAgain() throws Exception {
    Path noted = folder.resolve("state/checked");
    write("fires: [The river rose.]");

    String version = new CheckedPacks(noted).load(folder).version();
    new CheckedPacks(noted).load(folder);

    assertThat(Files.readAllLines(noted)).singleElement().asString().startsWith(version + " ");
    write("fires: [The bridge is shut.]");
    assertThatThrownBy(() -> new CheckedPacks(noted).load(folder))
        .hasMessageContaining("it is silent, and must fire");
  }

  @Test
  void fileThatCannotBeWrittenStopsNothing() throws Exception {
    write("fires: [The river rose.]");

    assertThat(new CheckedPacks(folder).load(folder).policies()).hasSize(1);
  }

  private void write(String examples) throws IOException {
    String pack =
        """
        pack: one
        patterns:
          river: river
        policies:
          - id: names-the-river
            title: It names the river
            severity: low
            message: M
            find: river
            evidence: none
            examples: {%s}
        """
            .formatted(examples);
    Files.writeString(folder.resolve("one.yaml"), pack);
  }
}
