package org.copydesk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copydesk.app.Surroundings;
import org.copydesk.app.analyze.Analysis;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.quotes.QuotesMain;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;

/**
 * Reads articles with damage done to them, the same for the same seed: nothing may be thrown, every
 * span must say the words that stand there, and no article may take long.
 */
public final class MutationRun {

  private static final int SHOWN = 20;
  private static final int TOLD_EVERY = 500;

  private final Surroundings surroundings;
  private final Consumer<String> progress;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * A run.
   *
   * @param surroundings name the policies and models
   * @param progress is told how far it has come
   */
  public MutationRun(Surroundings surroundings, Consumer<String> progress) {
    this.surroundings = surroundings;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param read how many were read
   * @param rejected how many ingest would not take, with a reason
   * @param quotes how many quotes were found
   * @param slowest the most processor time that one took
   * @param faults what went wrong, at most twenty
   */
  public record Outcome(
      int read, int rejected, long quotes, Duration slowest, List<String> faults) {

    public Outcome {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Runs it.
   *
   * @param folders with .txt files
   * @param count how many mutations
   * @param seed of their randomness
   * @param limit of the processor time of one
   * @param longest the most UTF-16 units of a text that are taken, whole paragraphs where that can
   *     be; 0 takes whole texts
   * @param more settings that win, by their names in the environment
   */
  public Outcome run(
      List<Path> folders,
      int count,
      long seed,
      Duration limit,
      int longest,
      Map<String, String> more)
      throws IOException, BadConfiguration, PolicyFaults {
    Settings settings = surroundings.toolSettings(more);
    IngestStep ingest = new IngestStep(IngestConfig.read(settings));
    settings.check();
    Analysis analysis =
        new Analysis(
            ingest,
            QuotesMain.reader(settings),
            PolicyBook.load(surroundings.policies()),
            Clock.systemUTC());
    Tally tally = new Tally(limit);
    List<String> texts = texts(folders);
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      String taken = longest == 0 ? text : Mutation.piece(text, longest, random);
      one(analysis, "mutation/" + i, Mutation.of(taken, random), tally);
      if ((i + 1) % TOLD_EVERY == 0) {
        progress.accept(i + 1 + " of " + count + " read, " + tally.faults.size() + " faults");
      }
    }
    return tally.outcome();
  }

  private void one(Analysis analysis, String name, String text, Tally tally) {
    Submitted submitted = submitted(name, text);
    long before = threads.getCurrentThreadCpuTime();
    try {
      analysis
          .read(submitted)
          .fold(
              reading -> tally.read(reading.quotes().size(), RecordCheck.faults(name, reading)),
              unchanged -> tally.fault(name + ": unchanged"),
              rejected -> tally.rejected());
    } catch (RuntimeException e) {
      tally.fault(name + ": " + e.getClass().getName() + " at " + e.getStackTrace()[0]);
    }
    tally.took(name, Duration.ofNanos(threads.getCurrentThreadCpuTime() - before));
  }

  private static Submitted submitted(String name, String text) {
    return new Submitted(
        "bench",
        name,
        Action.PUBLISH,
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        Map.of(),
        Instant.EPOCH);
  }

  private static List<String> texts(List<Path> folders) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("expected .txt files in " + folders + ", got none");
    }
    return texts;
  }

  private static final class Tally {

    private final Duration limit;
    private final List<String> faults = new ArrayList<>();
    private Duration slowest = Duration.ZERO;
    private int read;
    private int refused;
    private long quotes;

    private Tally(Duration limit) {
      this.limit = limit;
    }

    private Tally read(int found, List<String> wrong) {
      read++;
      quotes += found;
      wrong.forEach(this::fault);
      return this;
    }

    private Tally rejected() {
      refused++;
      return this;
    }

    private Tally fault(String fault) {
      if (faults.size() < SHOWN) {
        faults.add(fault);
      }
      return this;
    }

    private void took(String name, Duration time) {
      slowest = time.compareTo(slowest) > 0 ? time : slowest;
      if (time.compareTo(limit) > 0) {
        fault(name + ": took " + time.toMillis() + " ms of processor time");
      }
    }

    private Outcome outcome() {
      return new Outcome(read, refused, quotes, slowest, faults);
    }
  }
}
