package org.copydesk.app.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.Surroundings;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.PackFolder;
import org.copydesk.policy.pack.PackSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the policy packs are, for every command that reads them. */
final class PackOptions {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "The folder of the packs. Otherwise COPYDESK_POLICIES_DIR, else Copydesk's own policies.")
  private @Nullable Path directory;

  Path folder(Surroundings surroundings) {
    return directory == null ? surroundings.policies() : directory;
  }

  /** The packs; such as cannot be used are refused with all their faults. */
  PolicyBook load(Surroundings surroundings) {
    return load(folder(surroundings));
  }

  /** The packs as they stand, unchecked; a folder that is not there is refused. */
  static List<PackSource> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Refusal.badInput(folder + ": expected a folder of policy packs, got none");
    }
    List<Fault> faults = new ArrayList<>();
    List<PackSource> sources = new PackFolder(folder).sources(faults);
    if (!faults.isEmpty()) {
      throw Refusal.badInput(String.valueOf(new PolicyFaults(faults).getMessage()));
    }
    return sources;
  }

  static PolicyBook load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Refusal.badInput(folder + ": expected a folder of policy packs, got none");
    }
    try {
      return PolicyBook.load(folder);
    } catch (PolicyFaults e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw Refusal.badInput(folder + ": expected packs that can be read, got " + e.getMessage());
    }
  }
}
