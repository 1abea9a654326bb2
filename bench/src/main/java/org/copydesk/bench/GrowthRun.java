package org.copydesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.copydesk.app.analyze.Analysis;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.Submitted;

/**
 * Reads ever longer texts: whether processor time is in proportion to the text. The texts are real
 * articles one after another, once in their paragraphs and once as a single paragraph.
 */
final class GrowthRun {

  private static final int[] KILOBYTES = {1, 10, 100, 300, 900};

  /**
   * So much is read of each length, so that short texts are not measured by their first reading.
   */
  private static final int LEAST_KILOBYTES = 30;

  /** Until Java has compiled what runs often. */
  private static final int WARMING_KILOBYTES = 100;

  private final Analysis analysis;
  private final Consumer<String> progress;

  GrowthRun(Analysis analysis, Consumer<String> progress) {
    this.analysis = analysis;
    this.progress = progress;
  }

  /**
   * What one length cost.
   *
   * @param form "paragraphs" or "one paragraph"
   * @param kilobytes in UTF-8
   * @param characters UTF-16 units
   * @param millis processor time of the whole process for one reading
   */
  record Line(String form, int kilobytes, int characters, double millis) {

    /** Milliseconds for a thousand characters. */
    double perThousand() {
      return 1e3 * millis / characters;
    }
  }

  /** Reads all lengths of both forms, each told as soon as it is measured. */
  List<Line> run(List<Path> files) throws IOException {
    String paragraphs = text(files);
    String one = paragraphs.replaceAll("\\s*\\n\\s*", " ");
    progress.accept("warming up: " + WARMING_KILOBYTES + " KB");
    read("warming up", cut(paragraphs, WARMING_KILOBYTES));
    List<Line> lines = new ArrayList<>();
    for (int kilobytes : KILOBYTES) {
      lines.add(measure("paragraphs", kilobytes, cut(paragraphs, kilobytes)));
    }
    for (int kilobytes : KILOBYTES) {
      // A headline, so that what follows is a paragraph.
      lines.add(measure("one paragraph", kilobytes, "Harbour\n\n" + cut(one, kilobytes - 1)));
    }
    return lines;
  }

  private Line measure(String form, int kilobytes, String text) {
    int times = Math.max(1, LEAST_KILOBYTES / kilobytes);
    progress.accept(form + ", " + kilobytes + " KB: reading");
    long from = ReadingRun.cpu();
    for (int i = 0; i < times; i++) {
      read(form + " " + kilobytes, text);
    }
    double millis = (ReadingRun.cpu() - from) / 1e6 / times;
    Line line = new Line(form, kilobytes, text.length(), millis);
    progress.accept(
        String.format(
            "%s, %d KB: %.0f ms CPU, %.2f ms for 1,000 characters",
            form, kilobytes, millis, line.perThousand()));
    return line;
  }

  private void read(String name, String text) {
    Submitted submitted =
        new Submitted(
            "bench",
            name,
            Action.PUBLISH,
            "text/plain; charset=utf-8",
            text.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            Instant.EPOCH);
    analysis
        .read(submitted)
        .<Integer>fold(
            reading -> reading.quotes().size(),
            unchanged -> {
              throw new IllegalStateException(name + ": " + unchanged.reason());
            },
            rejected -> {
              throw new IllegalStateException(name + ": " + rejected.detail());
            });
  }

  /** The articles one after another, as often as it takes. */
  private static String text(List<Path> files) throws IOException {
    StringBuilder all = new StringBuilder();
    int longest = KILOBYTES[KILOBYTES.length - 1] * 1_000;
    for (int i = 0; all.length() < longest; i++) {
      all.append(Files.readString(files.get(i % files.size()))).append("\n\n");
    }
    return all.toString();
  }

  /** The beginning of the text, of so many kilobytes in UTF-8. */
  private static String cut(String text, int kilobytes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, Math.max(1, kilobytes) * 1_000);
    while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
