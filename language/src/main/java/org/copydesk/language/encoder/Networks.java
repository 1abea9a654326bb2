package org.copydesk.language.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Loads networks. */
public final class Networks {

  private Networks() {}

  /**
   * A network of the user's own, whose hash nobody stated.
   *
   * @param needed what it must take
   * @param known what it may take beside
   * @throws UnusableModel where it is missing, is no network, or takes something else
   */
  public static Network load(Path path, Set<String> needed, Set<String> known)
      throws UnusableModel {
    Network network = OnnxNetwork.load(path, read(path));
    Set<String> others = new TreeSet<>(network.inputs());
    others.removeAll(known);
    return others.equals(needed)
        ? network
        : refuse(path, network, "the inputs " + needed + " and maybe " + known, network.inputs());
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
      return refuse(path, network, "the inputs " + inputs, network.inputs());
    }
    return network.outputs().containsAll(outputs)
        ? network
        : refuse(path, network, "the outputs " + outputs, network.outputs());
  }

  private static Network refuse(Path path, Network network, String expected, Set<String> found)
      throws UnusableModel {
    network.close();
    throw new UnusableModel(path, "a network with " + expected, new TreeSet<>(found).toString());
  }

  private static byte[] read(Path path) throws UnusableModel {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UnusableModel(path, "a readable file", e.getClass().getSimpleName(), e);
    }
  }
}
