package org.copydesk.language.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Loads networks. */
public final class Networks {

  private Networks() {}

  /**
   * A network of the user's own, whose hash nobody stated.
   *
   * @param inputs what the caller will give it
   * @throws UnusableModel where it is missing, is no network, or takes something else
   */
  public static Network load(Path path, Set<String> inputs) throws UnusableModel {
    return load(path, read(path), inputs, Set.of());
  }

  /**
   * A vocabulary of the user's own.
   *
   * @throws UnusableModel where it is missing, or lacks the marks of a text
   */
  public static WordPieces vocabulary(Path path) throws UnusableModel {
    return ModelFolder.pieces(path, read(path));
  }

  static Network load(Path path, byte[] bytes, Set<String> inputs, Set<String> outputs)
      throws UnusableModel {
    Network network = OnnxNetwork.load(path, bytes);
    if (!network.inputs().equals(inputs)) {
      Set<String> found = network.inputs();
      network.close();
      throw new UnusableModel(path, "a network with the inputs " + inputs, found.toString());
    }
    if (!network.outputs().containsAll(outputs)) {
      Set<String> found = network.outputs();
      network.close();
      throw new UnusableModel(path, "a network with the outputs " + outputs, found.toString());
    }
    return network;
  }

  private static byte[] read(Path path) throws UnusableModel {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UnusableModel(path, "a readable file", e.getClass().getSimpleName(), e);
    }
  }
}
