package org.copydesk.app.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a backtest found, the last revision of each article once.
 *
 * <p>For one thread.
 */
public final class BacktestTally {

  private final int mostSamples;
  private final Map<String, Trial> trials = new HashMap<>();
  private long differing;

  /**
   * @param mostSamples how many samples are kept of each policy, of what appeared and of what went
   */
  public BacktestTally(int mostSamples) {
    this.mostSamples = mostSamples;
  }

  /** Counts an article, unless a later revision of it was counted. */
  public void add(String articleId, Trial trial) {
    Trial known = trials.get(articleId);
    if (known == null || known.revision() <= trial.revision()) {
      trials.put(articleId, trial);
      differing += differs(trial) - (known == null ? 0 : differs(known));
    }
  }

  private static int differs(Trial trial) {
    return trial.differences().isEmpty() ? 0 : 1;
  }

  /** How many articles were counted. */
  public int articles() {
    return trials.size();
  }

  /** On how many of them the two policies differ. */
  public long differing() {
    return differing;
  }

  /** By policy id, each that fires on anything. */
  public Map<String, Line> lines() {
    Map<String, Line> lines = new TreeMap<>();
    for (Trial trial : trials.values()) {
      trial.before().forEach(id -> line(lines, id).before++);
      trial.now().forEach(id -> line(lines, id).now++);
      for (Trial.Difference difference : trial.differences()) {
        line(lines, difference.policyId()).add(difference, mostSamples);
      }
    }
    return lines;
  }

  private static Line line(Map<String, Line> lines, String id) {
    return lines.computeIfAbsent(id, any -> new Line());
  }

  /** Of one policy. */
  public static final class Line {

    private int before;
    private int now;
    private int appearedOn;
    private int goneFrom;
    private final List<Sample> appeared = new ArrayList<>();
    private final List<Sample> gone = new ArrayList<>();

    private void add(Trial.Difference difference, int most) {
      List<Sample> samples = difference.appeared() ? appeared : gone;
      if (difference.appeared()) {
        appearedOn++;
      } else {
        goneFrom++;
      }
      if (samples.size() < most) {
        samples.add(difference.sample());
      }
    }

    /** On how many articles it fired before. */
    public int before() {
      return before;
    }

    /** On how many articles it would fire now. */
    public int now() {
      return now;
    }

    /** On how many articles it finds something new. */
    public int appearedOn() {
      return appearedOn;
    }

    /** On how many articles it no longer finds something. */
    public int goneFrom() {
      return goneFrom;
    }

    /** Some of what it finds newly. */
    public List<Sample> appeared() {
      return List.copyOf(appeared);
    }

    /** Some of what it no longer finds. */
    public List<Sample> gone() {
      return List.copyOf(gone);
    }
  }
}
