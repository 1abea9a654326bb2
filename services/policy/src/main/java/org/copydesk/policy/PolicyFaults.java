package org.copydesk.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.policy.pack.Fault;

/** Everything that is wrong with the packs, at once. */
public final class PolicyFaults extends Exception {

  private static final long serialVersionUID = 1L;

  private static final Comparator<Fault> IN_ORDER =
      Comparator.comparing(Fault::file)
          .thenComparingInt(fault -> fault.place().line())
          .thenComparingInt(fault -> fault.place().column());

  private final transient List<Fault> faults;

  /** Takes at least one fault. */
  public PolicyFaults(List<Fault> faults) {
    super();
    this.faults = faults.stream().sorted(IN_ORDER).toList();
  }

  @Override
  public String getMessage() {
    return faults.size()
        + (faults.size() == 1 ? " fault" : " faults")
        + " in the policy packs:\n"
        + faults.stream().map(Fault::shown).collect(Collectors.joining("\n"));
  }

  /** In the order of files and lines. */
  public List<Fault> faults() {
    return faults;
  }
}
