package org.copydesk.language.quote.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists that come with the rules: words apart by blanks, "#" begins a comment. */
public final class WordList {

  private WordList() {}

  /** The words of a list in its order, each once. */
  public static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(name)) {
      words.addAll(List.of(line.split("\\s+")));
    }
    return words;
  }

  /** The lines of a list, trimmed, without comments and empty ones. */
  static List<String> lines(String name) {
    String path = "/org/copydesk/language/words/" + name;
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("expected a word list on the class path at " + path);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + path, e);
    }
  }
}
