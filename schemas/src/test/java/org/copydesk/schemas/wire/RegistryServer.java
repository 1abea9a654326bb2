package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real Apicurio server in a process of its own, on a free port, its data in memory. */
final class RegistryServer implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private static final int LINES_KEPT = 50;
  private static final int START_SECONDS = 120;

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private RegistryServer(Process process) {
    this.process = process;
    Thread reader = new Thread(this::follow, "registry-server-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it; the build has unpacked it into the folder of the property copydesk.registry. */
  static RegistryServer start() throws IOException {
    Path folder = Path.of(System.getProperty("copydesk.registry", "target/registry"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new RegistryServer(
        new ProcessBuilder(
                java.toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.log.category.\"io.quarkus\".level=INFO",
                "-jar",
                jarIn(folder).toString())
            .redirectErrorStream(true)
            .directory(folder.toFile())
            .start());
  }

  /** Waits until it listens, and fails with its last words if it does not come to that. */
  URI address() throws Exception {
    return address.get(START_SECONDS, TimeUnit.SECONDS);
  }

  /** What it answers to a plain HTTP client that knows nothing of Apicurio. */
  JsonNode get(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  /** Ends it at once, since nothing of it is kept, and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void follow() {
    List<String> last = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          address.complete(URI.create("http://127.0.0.1:" + listening.group(1)));
        }
        last.add(line);
        if (last.size() > LINES_KEPT) {
          last.remove(0);
        }
      }
    } catch (IOException closed) {
      last.add(closed.toString());
    }
    address.completeExceptionally(
        new IllegalStateException("the registry ended: " + String.join("\n", last)));
  }

  private static Path jarIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no registry server in " + folder));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
