package org.copydesk.app.command;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.app.analyze.InOrder;
import org.copydesk.app.analyze.InputFiles;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.app.policies.Backtest;
import org.copydesk.app.policies.BacktestTally;
import org.copydesk.app.policies.Trial;
import org.copydesk.app.terminal.Progress;
import org.copydesk.language.article.Article;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.mailroom.QuotedLetters;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/**
 * Takes articles from where they are to a backtest, several at a time.
 *
 * @param progress is told how far it is
 * @param backtest tries the articles
 * @param tally counts
 * @param jobs how many at a time
 */
record BacktestSources(Progress progress, Backtest backtest, BacktestTally tally, int jobs) {

  private static final int BAR = 24;
  private static final int AT_A_TIME = 200;

  /** The articles that the quotes stage has read, the last revision of each. */
  void kafka(StageConfig config, Wire wire, Instant since) throws InterruptedException {
    try (LetterFeed<QuotedArticle> feed =
        LetterFeed.open(config, wire, Topics.ARTICLES_QUOTED, true)) {
      Batches batches = new Batches(feed.size(), since);
      feed.readWhatIsThere(batches);
      batches.work();
    }
  }

  /** Files, as `copydesk analyze` reads them. */
  void files(List<String> names, Steps steps, Instant since, InputStream in, Faults faults)
      throws InterruptedException {
    List<String> files = InputFiles.expand(names, faults::add);
    Manuscripts manuscripts =
        new Manuscripts("backtest", Optional.empty(), Map.of(), in, Clock.systemUTC());
    int[] done = {0};
    InOrder.run(
        files.iterator(),
        jobs,
        file -> read(file, manuscripts, steps, since),
        outcome -> {
          outcome.fold(
              this::count, unchanged -> false, bad -> faults.add(bad.field(), bad.detail()));
          done[0]++;
          show(done[0], files.size());
          return true;
        });
  }

  private boolean count(Found found) {
    tally.add(found.articleId(), found.trial());
    return true;
  }

  private Outcome<Found> read(String file, Manuscripts manuscripts, Steps steps, Instant since) {
    return manuscripts
        .read(file)
        .fold(
            submitted -> steps.ingest().take(submitted, Optional.empty()),
            unchanged -> new Outcome.Unchanged<Article>(unchanged.reason()),
            bad -> new Outcome.Rejected<Article>(bad.code(), file, Faults.words(bad)))
        .fold(
            article ->
                article.submittedAt().isBefore(since)
                    ? new Outcome.Unchanged<Found>("too old")
                    : new Outcome.Accepted<>(
                        new Found(article.id(), backtest.of(steps.reader().read(article)))),
            unchanged -> new Outcome.Unchanged<>(unchanged.reason()),
            bad -> new Outcome.Rejected<>(bad.code(), file, Faults.words(bad)));
  }

  private void show(long done, long all) {
    int full = all <= 0 ? BAR : (int) Math.min(BAR, BAR * done / all);
    progress.show(
        String.format(
            Locale.ROOT,
            "[%s%s] %,d of %,d, %,d articles differ",
            "#".repeat(full),
            ".".repeat(BAR - full),
            done,
            all,
            tally.differing()));
  }

  private record Found(String articleId, Trial trial) {}

  /** Collects letters and tries them out a batch at a time. */
  private final class Batches implements LetterFeed.Visitor<QuotedArticle> {

    private final long all;
    private final Instant since;
    private final List<QuotedArticle> waiting = new ArrayList<>();
    private long done;

    Batches(long all, Instant since) {
      this.all = all;
      this.since = since;
    }

    @Override
    public boolean letter(String key, Optional<QuotedArticle> letter) {
      done++;
      letter
          .filter(it -> !it.getArticle().getSubmittedAt().isBefore(since))
          .ifPresent(waiting::add);
      if (waiting.size() < AT_A_TIME) {
        return true;
      }
      try {
        work();
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    void work() throws InterruptedException {
      InOrder.run(
          List.copyOf(waiting).iterator(),
          jobs,
          it -> new Found(it.getArticle().getId(), backtest.of(QuotedLetters.open(it))),
          BacktestSources.this::count);
      waiting.clear();
      show(done, all);
    }

    @Override
    public boolean unreadable(String place, UnreadableLetter fault) {
      done++;
      return true;
    }
  }
}
