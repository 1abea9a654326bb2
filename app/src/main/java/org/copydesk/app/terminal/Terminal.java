package org.copydesk.app.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out for the result and nothing else
 * @param err for errors and progress
 * @param coloured whether the result may be coloured
 * @param live whether somebody watches {@code err}, so that progress may be shown there
 * @param width columns for text and tables
 */
public record Terminal(
    InputStream in, PrintWriter out, PrintWriter err, boolean coloured, boolean live, int width) {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  public Terminal {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /**
   * The terminal of this process, always in UTF-8.
   *
   * <p>Java cannot ask which of its streams a terminal is; the launcher can, and says it in the
   * system properties {@code copydesk.tty} ("out,err") and {@code copydesk.columns}. {@code
   * NO_COLOR} and {@code TERM=dumb} are honoured.
   */
  public static Terminal ofProcess(Map<String, String> environment) {
    String terminals = System.getProperty("copydesk.tty", "");
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        colour && terminals.contains("out"),
        terminals.contains("err"),
        Integer.getInteger("copydesk.columns", USUAL_WIDTH));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** The words in the paint, or as they are on a terminal without colour. */
  public String painted(Paint paint, String words) {
    return coloured ? paint.on() + words + paint.off() : words;
  }

  /** One line of the result, at once visible. */
  public void line(String line) {
    out.print(line + "\n");
    out.flush();
  }

  /** One line for a person beside the result. */
  public void note(String line) {
    err.print(line + "\n");
    err.flush();
  }

  /** One error, with the name of the command before it. */
  public void error(String message) {
    note("copydesk: " + Printable.of(message));
  }

  /** Whether whoever read the result has gone, as {@code head} does. */
  public boolean abandoned() {
    return out.checkError();
  }
}
