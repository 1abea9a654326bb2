package org.copydesk.language.encoder;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The models of the checkout, for tests; they may be absent. */
public final class Models {

  private Models() {}

  /** The folder of one model; the test is skipped where the checkout has none. */
  public static Path folder(String name) {
    Path folder = root().resolve(name);
    assumeTrue(ModelFolder.isThere(folder), "models/" + name + " is not in the checkout: skipped");
    return folder;
  }

  /** The vocabulary; the test is skipped where the checkout has none. */
  public static WordPieces wordPieces() throws UnusableModel {
    Path file = root().resolve("vocabulary.txt");
    assumeTrue(file.toFile().exists(), "models/vocabulary.txt is not in the checkout: skipped");
    return Networks.vocabulary(file);
  }

  private static Path root() {
    String named = System.getProperty("copydesk.models", "");
    return named.isEmpty()
        ? Path.of(System.getProperty("copydesk.root", ".."), "models")
        : Path.of(named);
  }
}
