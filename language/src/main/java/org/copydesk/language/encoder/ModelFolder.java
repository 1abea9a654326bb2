package org.copydesk.language.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of one model: {@code model.json} with its name, version and constants, {@code
 * model.onnx}, and the vocabulary {@code vocabulary.txt} there or in the folder above. Model and
 * vocabulary must have the hashes that {@code model.json} states.
 */
public final class ModelFolder {

  private static final String CARD = "model.json";
  private static final String NETWORK = "model.onnx";
  private static final String VOCABULARY = "vocabulary.txt";

  private final Path folder;
  private final ModelCard card;

  private ModelFolder(Path folder, ModelCard card) {
    this.folder = folder;
    this.card = card;
  }

  /** Whether a model lies there, sound or not. */
  public static boolean isThere(Path folder) {
    return Files.exists(folder.resolve(CARD));
  }

  /**
   * Opens a folder: reads the card and nothing else.
   *
   * @throws UnusableModel where there is no card, or one that cannot be read
   */
  public static ModelFolder open(Path folder) throws UnusableModel {
    Path file = folder.resolve(CARD);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new ModelFolder(folder, ModelCard.read(file, text));
    } catch (NoSuchFileException e) {
      throw new UnusableModel(file, "the card of a model", "no file", e);
    } catch (IOException e) {
      throw new UnusableModel(
          file, "the readable card of a model", e.getClass().getSimpleName(), e);
    }
  }

  /** What {@code model.json} says. */
  public ModelCard card() {
    return card;
  }

  /** The version that what the model finds carries, as "attribution-1". */
  public String version() throws UnusableModel {
    return card.text("version");
  }

  /**
   * The vocabulary.
   *
   * @throws UnusableModel where it is missing, has another hash, or lacks the marks of a text
   */
  public WordPieces wordPieces() throws UnusableModel {
    Path own = folder.resolve(VOCABULARY);
    Path shared = folder.toAbsolutePath().normalize().resolveSibling(VOCABULARY);
    Path path = Files.exists(own) ? own : shared;
    byte[] bytes = new ModelFile(path, card.text("vocabulary_sha256")).read();
    return pieces(path, bytes);
  }

  /** The pieces of a vocabulary file that needs no hash. */
  static WordPieces pieces(Path path, byte[] bytes) throws UnusableModel {
    try {
      return WordPieces.of(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
    } catch (IllegalArgumentException e) {
      throw new UnusableModel(path, "a vocabulary with [UNK], [CLS] and [SEP]", "one without", e);
    }
  }

  /**
   * The network, loaded.
   *
   * @param inputs what the caller will give it
   * @param outputs what the caller needs of it
   * @throws UnusableModel where it is missing, has another hash, is no network, or takes or gives
   *     something else
   */
  public Network network(Set<String> inputs, Set<String> outputs) throws UnusableModel {
    Path path = folder.resolve(NETWORK);
    byte[] bytes = new ModelFile(path, networkHash()).read();
    return Networks.load(path, bytes, inputs, outputs);
  }

  private String networkHash() throws UnusableModel {
    Optional<String> bare = card.optionalText("sha256");
    return bare.isPresent() ? bare.get() : card.text("model_sha256");
  }
}
