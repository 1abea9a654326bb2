package org.copydesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

  private static final int TOLD_EVERY = 20;

  private final Surroundings surroundings;
  private final Consumer<String> progress;

  /**
   * A run.
   *
   * @param surroundings name the policies and models
   * @param progress is told how far it has come
   */
  public ReadingRun(Surroundings surroundings, Consumer<String> progress) {
    this.surroundings = surroundings;
    this.progress = progress;
  }

  /**
   * What a run cost.
   *
   * @param load until the reader stood ready, on the clock
   * @param loadCpu until the reader stood ready, in processor time
   * @param articles how many were read
   * @param characters how many UTF-16 units they have
   * @param cpu what all threads of the process used for them, Java's own compiler among them
   * @param again the same for the last time that the same articles were read
   * @param peakMegabytes the most memory of the process; 0 where the system does not tell
   */
  public record Cost(
      Duration load,
      Duration loadCpu,
      int articles,
      long characters,
      Duration cpu,
      Duration again,
      long peakMegabytes) {

    /** Articles for each second of processor time. */
    public double articlesPerSecond() {
      return articles / seconds(cpu);
    }

    /** Processor time for each article, in milliseconds. */
    public double millisPerArticle() {
      return 1e3 * seconds(cpu) / articles;
    }

    /** The same in the last pass, when Java has compiled what runs often. */
    public double warmMillisPerArticle() {
      return 1e3 * seconds(again) / articles;
    }

    private static double seconds(Duration duration) {
      return duration.toNanos() / 1e9;
    }
  }

  /** What reading takes: the analysis, and what it cost until it stood ready. */
  private record Ready(Analysis analysis, Duration load, Duration loadCpu) {}

  /**
   * Reads all articles of a folder several times.
   *
   * @param folder with .txt files
   * @param passes how often, 2 or more
   * @param more settings that win, by their names in the environment
   */
  public Cost articles(Path folder, int passes, Map<String, String> more)
      throws IOException, BadConfiguration, PolicyFaults {
    List<Path> files = files(folder);
    Ready ready = ready(more);
    Duration first = pass(ready.analysis(), files, "1.");
    Duration again = first;
    for (int number = 2; number <= passes; number++) {
      again = pass(ready.analysis(), files, number + ".");
    }
    long peak = peakMegabytes();
    long characters = 0;
    for (Path file : files) {
      characters += Files.readString(file).length();
    }
    return new Cost(ready.load(), ready.loadCpu(), files.size(), characters, first, again, peak);
  }

  /**
   * Reads ever longer texts that are made of the articles of a folder.
   *
   * @param folder with .txt files
   * @param more settings that win, by their names in the environment
   * @return for each form the costs in the order of length; nobody waits for the last line to see
   *     the first, since progress is told
   */
  public List<GrowthRun.Line> growth(Path folder, Map<String, String> more)
      throws IOException, BadConfiguration, PolicyFaults {
    List<Path> files = files(folder);
    return new GrowthRun(ready(more).analysis(), progress).run(files);
  }

  private Ready ready(Map<String, String> more) throws BadConfiguration, PolicyFaults {
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
    return new Ready(analysis, load, loadCpu);
  }

  private Duration pass(Analysis analysis, List<Path> files, String name) {
    long from = cpu();
    for (int i = 0; i < files.size(); i++) {
      analysis.read(submitted(files.get(i)));
      if ((i + 1) % TOLD_EVERY == 0) {
        progress.accept(name + " pass: " + (i + 1) + " of " + files.size() + " articles");
      }
    }
    return Duration.ofNanos(cpu() - from);
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

  /** Processor time of the whole process until now, in nanoseconds. */
  static long cpu() {
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
