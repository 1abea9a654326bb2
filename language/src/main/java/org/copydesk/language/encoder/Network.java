package org.copydesk.language.encoder;

import java.util.Map;
import java.util.Set;

/**
 * A trained network: named grids of numbers in, named grids of numbers out. Safe for use by several
 * threads; each run works on the thread that calls it. It is let go when it is closed, or when
 * nobody holds it any more.
 */
public interface Network extends AutoCloseable {

  /** The names of what it takes. */
  Set<String> inputs();

  /** The names of what it gives. */
  Set<String> outputs();

  /**
   * Runs it once.
   *
   * @param inputs a grid for each of {@link #inputs}; one that the network takes as a mere row of
   *     numbers has one row
   * @return a grid for each of {@link #outputs}; dimensions of size 1 before the last two are left
   *     out, and a mere row of numbers comes as a grid of one row
   * @throws IllegalArgumentException where the grids do not fit the network
   */
  Map<String, Grid> run(Map<String, Grid> inputs);

  @Override
  void close();
}
