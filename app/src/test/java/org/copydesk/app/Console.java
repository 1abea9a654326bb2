package org.copydesk.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.command.CommandTree;
import org.copydesk.app.terminal.Terminal;

/** Runs commands as a process would, and keeps what they print. */
public final class Console {

  /** The installation of the tests: one policy, two articles. */
  public static final Path HOME =
      Path.of(System.getProperty("copydesk.root", ".."), "app/src/test/resources/home");

  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  /** A console whose data folder is {@code data}. */
  public Console(Path data) {
    environment.put("COPYDESK_DATA", data.toString());
  }

  /** With a setting of the environment. */
  public Console with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** With what stands on standard input. */
  public Console reading(String text) {
    input = text;
    return this;
  }

  /** Runs a command line. */
  public Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            100);
    int exitCode = CommandTree.build(terminal, surroundings()).execute(args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** What the commands find around them. */
  public Surroundings surroundings() {
    return new Surroundings(environment, HOME);
  }

  /** One of the articles of the tests. */
  public static String sample(String name) {
    return HOME.resolve("samples").resolve(name).toString();
  }

  /** What a command did. */
  public record Run(int exitCode, String out, String err) {

    /** The lines of the result. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }
}
