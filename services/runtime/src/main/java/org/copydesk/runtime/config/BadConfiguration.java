package org.copydesk.runtime.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; it names every fault at once. */
public final class BadConfiguration extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** With at least one fault. */
  public BadConfiguration(List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> "  - " + fault)
            .collect(Collectors.joining("\n", "the configuration cannot be used:\n", "")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order in which it was found. */
  public List<Fault> faults() {
    return faults;
  }
}
