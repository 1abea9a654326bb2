package org.copydesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.app.Surroundings;
import org.copydesk.app.analyze.Analysis;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.quotes.QuotesMain;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;

/**
 * Takes a folder of articles through the whole reading in this process, on one thread, as {@code
 * copydesk analyze} does: what it costs in time and memory, and whether the time is in proportion
 * to the text.
 */
public final class ReadingRun {

  private static final int[] KILOBYTES = {1, 10, 100, 900};

  private final Surroundings surroundings;

  /** With the policies and models that the surroundings name. */
  public ReadingRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What a run cost.
   *
   * @param load until the reader stood ready, on the clock
   * @param loadCpu until the reader stood ready, in processor time
   * @param articles how many were read
   * @param characters how many UTF-16 units they have
   * @param cpu what all threads of the process used for them, Java's own compiler among them
   * @param again the same for the same articles once more
   * @param peakMegabytes the most memory of the process; 0 where the system does not tell
   * @param growth milliseconds of processor time for texts of 1, 10, 100 and 900 KB
   */
  public record Cost(
      Duration load,
      Duration loadCpu,
      int articles,
      long characters,
      Duration cpu,
      Duration again,
      long peakMegabytes,
      List<Long> growth) {

    public Cost {
      growth = List.copyOf(growth);
    }

    /** Articles for each second of processor time. */
    public double articlesPerSecond() {
      return articles / seconds(cpu);
    }

    /** Processor time for each article, in milliseconds. */
    public double millisPerArticle() {
      return 1e3 * seconds(cpu) / articles;
    }

    /** The same once more, when Java has compiled what runs often. */
    public double warmMillisPerArticle() {
      return 1e3 * seconds(again) / articles;
    }

    private static double seconds(Duration duration) {
      return duration.toNanos() / 1e9;
    }
  }

  /**
   * Runs it.
   *
   * @param folder with .txt files
   * @param more settings that win, by their names in the environment
   */
  public Cost run(Path folder, Map<String, String> more)
      throws IOException, BadConfiguration, PolicyFaults {
    List<Path> files = files(folder);
    Settings settings = surroundings.toolSettings(more);
    IngestStep ingest = new IngestStep(IngestConfig.read(settings));
    settings.check();
    PolicyBook policies = PolicyBook.load(surroundings.policies());
    long began = System.nanoTime();
    long cpuBegan = cpu();
    ArticleReader reader = QuotesMain.reader(settings);
    Duration load = Duration.ofNanos(System.nanoTime() - began);
    Duration loadCpu = Duration.ofNanos(cpu() - cpuBegan);
    Analysis analysis = new Analysis(ingest, reader, policies, Clock.systemUTC());
    Duration first = pass(analysis, files);
    Duration again = pass(analysis, files);
    long peak = peakMegabytes();
    long characters = 0;
    for (Path file : files) {
      characters += Files.readString(file).length();
    }
    List<Long> growth = growth(analysis, files);
    return new Cost(load, loadCpu, files.size(), characters, first, again, peak, growth);
  }

  private static Duration pass(Analysis analysis, List<Path> files) {
    long from = cpu();
    files.forEach(file -> analysis.read(submitted(file)));
    return Duration.ofNanos(cpu() - from);
  }

  private static List<Long> growth(Analysis analysis, List<Path> files) throws IOException {
    StringBuilder all = new StringBuilder();
    int longest = KILOBYTES[KILOBYTES.length - 1] * 1_000;
    for (int i = 0; all.length() < longest; i++) {
      all.append(Files.readString(files.get(i % files.size()))).append("\n\n");
    }
    List<Long> millis = new ArrayList<>();
    Path file = Files.createTempFile("copydesk-growth", ".txt");
    try {
      for (int kilobytes : KILOBYTES) {
        Files.write(file, all.substring(0, kilobytes * 1_000).getBytes(StandardCharsets.UTF_8));
        Submitted submitted = submitted(file);
        long from = cpu();
        analysis.read(submitted);
        millis.add((cpu() - from) / 1_000_000);
      }
    } finally {
      Files.delete(file);
    }
    return millis;
  }

  private static Submitted submitted(Path file) {
    Manuscripts manuscripts =
        new Manuscripts(
            "bench", Optional.empty(), Map.of(), InputStream.nullInputStream(), Clock.systemUTC());
    return manuscripts
        .read(file.toString())
        .<Submitted>fold(
            submitted -> submitted,
            unchanged -> {
              throw new IllegalStateException(file + ": " + unchanged.reason());
            },
            rejected -> {
              throw new IllegalStateException(file + ": " + rejected.detail());
            });
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> in = Files.list(folder)) {
      List<Path> files = in.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(folder + ": expected .txt files, got none");
      }
      return files;
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
      }
    }
    return 0;
  }
}
