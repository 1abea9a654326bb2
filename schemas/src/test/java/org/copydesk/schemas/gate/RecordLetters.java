package org.copydesk.schemas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * Writes the letters down as they are now, once a change of them is wanted and is compatible.
 *
 * <p>No test, and so not run with the tests: {@code ./mvnw -pl schemas test -Dtest=RecordLetters}.
 */
class RecordLetters {

  @Test
  void recordTheLettersAsTheyAre() throws IOException {
    ShippedFiles files = ShippedFiles.ofThisCheckout();
    List<Schema> letters = ShippedFiles.currentLetters();
    for (Schema letter : letters) {
      assertThat(new CompatibilityGate(letter).faultsAgainst(files.versions(letter.getName())))
          .isEmpty();
    }
    for (Schema letter : letters) {
      System.out.println(files.record(letter));
    }
    files.recordIndex(letters);
  }
}
