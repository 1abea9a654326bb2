package org.copydesk.language.stance.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word list beside this package's classes. */
public final class WordFile {

  private static final String FOLDER = "/org/copydesk/language/stance/";

  private WordFile() {}

  /** The lines of the list, trimmed, without blank lines and remarks after "#". */
  public static List<String> lines(String name) {
    InputStream found = WordFile.class.getResourceAsStream(FOLDER + name);
    if (found == null) {
      throw new IllegalStateException("expected the word list " + name + " beside the classes");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + name, e);
    }
  }

  /** The entries of each class of the list: a class begins with its name in brackets. */
  public static Map<String, List<String>> classes(String name) {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : lines(name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        open =
            classes.computeIfAbsent(line.substring(1, line.length() - 1), c -> new ArrayList<>());
      } else {
        open.addAll(List.of(line.split("\\s+")));
      }
    }
    return classes;
  }
}
