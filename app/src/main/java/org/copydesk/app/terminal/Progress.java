package org.copydesk.app.terminal;

/** A line that says how far long work has come, shown only where somebody watches. */
public final class Progress implements AutoCloseable {

  private static final long EVERY_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final Terminal terminal;
  private long lastShown;
  private boolean shown;

  public Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows the words in place of the ones before, at most ten times a second. */
  public void show(String words) {
    long now = System.nanoTime();
    if (!terminal.live() || (shown && now - lastShown < EVERY_NANOS)) {
      return;
    }
    lastShown = now;
    shown = true;
    String line = Printable.line(words);
    int room = terminal.width() - 1;
    terminal.err().print(CLEAR_LINE + (line.length() > room ? line.substring(0, room) : line));
    terminal.err().flush();
  }

  /** Takes the line away, so that something else may be printed. */
  public void clear() {
    if (shown) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
