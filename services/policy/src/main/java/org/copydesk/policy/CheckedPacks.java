package org.copydesk.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.copydesk.policy.pack.Fault;
import org.copydesk.runtime.ProductVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the packs of a folder as a start of the stage does: checked as {@code policies check} does,
 * examples included.
 *
 * <p>Examples take seconds while Java is cold, so what passed is noted in a file, by the version of
 * the packs and of Copydesk, and not run again.
 */
final class CheckedPacks {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedPacks.class);

  private final Path noted;

  /** With the file of what passed; it need not be there. */
  CheckedPacks(Path noted) {
    this.noted = noted;
  }

  /**
   * The packs of a folder.
   *
   * @throws PolicyFaults with everything that is wrong, failing examples included
   */
  PolicyBook load(Path folder) throws PolicyFaults {
    PolicyBook book = PolicyBook.load(folder);
    String line = book.version() + " " + ProductVersion.of(CheckedPacks.class);
    if (!passed().contains(line)) {
      List<Fault> faults = ExampleArticles.tester(book).faults();
      if (!faults.isEmpty()) {
        throw new PolicyFaults(faults);
      }
      note(line);
    }
    return book;
  }

  private List<String> passed() {
    try {
      return Files.readAllLines(noted);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      return unusable(e);
    }
  }

  private void note(String line) {
    try {
      Files.createDirectories(noted.toAbsolutePath().getParent());
      Files.write(
          noted,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      unusable(e);
    }
  }

  // Nothing is lost but the time of the next start.
  private List<String> unusable(IOException e) {
    LOG.atWarn()
        .addKeyValue("file", noted)
        .addKeyValue("reason", e.getClass().getSimpleName())
        .log("which packs passed their examples cannot be kept; they are run at every start");
    return List.of();
  }
}
