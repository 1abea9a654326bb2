package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The example reader in Python, which shares no code with the wire. */
final class IndependentReader {
  private static final Path SCRIPT =
      Path.of(System.getProperty("copydesk.root", ".."), "schemas/examples/read_letters.py");

  private IndependentReader() {}

  /** Reads one letter; the test is skipped where there is no Python with Avro. */
  static JsonNode read(Path file, Map<String, String> environment) throws Exception {
    Assumptions.assumeTrue(
        run(Map.of(), "-c", "import avro.io").exit() == 0,
        "python3 with avro is not here (apt-get install python3-avro): skipped");

    Output output = run(environment, SCRIPT.toString(), file.toString());

    assertThat(output.exit()).as(output.text()).isZero();
    return new ObjectMapper().readTree(output.text());
  }

  private static Output run(Map<String, String> environment, String... arguments)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    builder.command().add(0, "/usr/bin/python3");
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), text);
    } catch (IOException absent) {
      return new Output(-1, absent.toString());
    }
  }

  private record Output(int exit, String text) {}
}
