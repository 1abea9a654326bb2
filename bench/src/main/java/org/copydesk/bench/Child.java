package org.copydesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The copydesk command in a process of its own, which can be killed. */
final class Child implements AutoCloseable {

  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Path log;
  private Process process;

  private Child(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.process = launch();
  }

  /**
   * Starts the command.
   *
   * @param arguments as "up"
   * @param environment beside that of this process
   * @param log where its output goes
   */
  static Child start(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    return new Child(arguments, environment, log);
  }

  /** Kills it with SIGKILL, waits until it is gone, and starts it anew. */
  void killAndRestart() throws IOException, InterruptedException {
    kill();
    process = launch();
  }

  /** Kills it with SIGKILL and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Processor time that it has taken since it was last started. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * What it said last behind that word, up to the next space, where a line begins with the word;
   * empty where none does.
   */
  private Optional<String> said(String word) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(it -> it.startsWith(word + " "))
          .reduce((before, after) -> after)
          .map(it -> it.substring(word.length()).strip().split(" ", 2)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its desk answers, as "http://127.0.0.1:8080"; empty before its first start is over. */
  Optional<String> desk() {
    return said("Desk");
  }

  /** Where its broker answers, as "127.0.0.1:9092". */
  String broker() {
    return said("Kafka").orElseThrow(() -> new IllegalStateException("it has not begun"));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Stops it with SIGTERM; kills it where that takes more than half a minute. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx700m");
    command.add(
        "-Dcopydesk.home="
            + System.getProperty("copydesk.home", System.getProperty("copydesk.root", "")));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.copydesk.app.CopydeskMain");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }
}
