package org.copydesk.app.command;

import java.util.List;
import org.copydesk.policy.ExampleArticles;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.PackSource;

/** Packs that passed their examples, as the stage judges them too. */
final class PackExamples {

  private PackExamples() {}

  /** The packs as a book, ready to be applied. */
  static PolicyBook checked(List<PackSource> sources) throws PolicyFaults {
    PolicyBook book = PolicyBook.of(sources);
    List<Fault> faults = ExampleArticles.tester(book).faults();
    if (!faults.isEmpty()) {
      throw new PolicyFaults(faults);
    }
    return book;
  }
}
