package org.copydesk.language.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Networks of a few numbers, made by {@code make.py} beside them, laid into folders for tests. */
public final class Tiny {

  private Tiny() {}

  /** A sound model folder for stance. */
  public static Path stance(Path folder) {
    put("stance.json", folder.resolve("model.json"));
    put("stance.onnx", folder.resolve("model.onnx"));
    put("vocab.txt", folder.resolve("vocabulary.txt"));
    return folder;
  }

  /** A classifier for pairs, with its vocabulary beside it. */
  public static Path pair(Path folder) {
    put("vocab.txt", folder.resolve("vocab.txt"));
    return put("pair.onnx", folder.resolve("pair.onnx"));
  }

  private static Path put(String name, Path file) {
    try (InputStream in = Tiny.class.getResourceAsStream("tiny/" + name)) {
      if (in == null) {
        throw new IllegalStateException("expected tiny/" + name + " beside the tests");
      }
      Files.write(file, in.readAllBytes());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
