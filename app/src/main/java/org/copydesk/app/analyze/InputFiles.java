package org.copydesk.app.analyze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.copydesk.ingest.FileSubmission;

/** The files that a command line names. */
public final class InputFiles {

  /** Names standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final Set<String> ARTICLE_ENDINGS = Set.of("txt", "html", "htm", "xhtml", "json");

  /** Ends the name of the file that says more of the article beside it. */
  private static final String BESIDE = ".meta.json";

  private InputFiles() {}

  /**
   * The files, in the order named; a folder stands for all articles in it and below, sorted by
   * name: files that end in .txt, .html, .htm, .xhtml or .json, are not hidden. What lies beside an
   * article (NAME.meta.json) is passed over, also where it is named.
   *
   * @param faults gets each name that is no file and no folder, with what was expected and what
   *     came
   */
  public static List<String> expand(List<String> names, BiConsumer<String, String> faults) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      Path path = Path.of(name);
      if (name.endsWith(BESIDE) && Files.isRegularFile(path)) {
        continue; // Read with its article, which samples/* names too.
      }
      if (name.equals(STANDARD_INPUT) || Files.isRegularFile(path)) {
        files.add(name);
      } else if (Files.isDirectory(path)) {
        addFolder(path, files, faults);
      } else if (Files.exists(path)) {
        files.add(name); // A pipe, as the shell's <(...) makes them.
      } else {
        faults.accept(name, "expected a file or a folder, got none of that name");
      }
    }
    return files;
  }

  private static void addFolder(
      Path folder, List<String> files, BiConsumer<String, String> faults) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> found =
          all.filter(path -> isArticle(folder.relativize(path)) && Files.isRegularFile(path))
              .sorted()
              .map(Path::toString)
              .toList();
      if (found.isEmpty()) {
        faults.accept(
            folder.toString(),
            "expected a folder with articles (.txt, .html, .htm, .xhtml, .json), got one without");
      }
      files.addAll(found);
    } catch (IOException | java.io.UncheckedIOException e) {
      faults.accept(folder.toString(), "expected a folder that can be read, got " + e);
    }
  }

  private static boolean isArticle(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = path.toString();
    return ARTICLE_ENDINGS.contains(ending(name)) && !name.endsWith(BESIDE);
  }

  /** The name of a file without its folders and its ending; "stdin" for standard input. */
  public static String idOf(String file) {
    if (file.equals(STANDARD_INPUT)) {
      return "stdin";
    }
    return FileSubmission.id(Path.of(file));
  }

  private static String ending(String file) {
    int dot = file.lastIndexOf('.');
    boolean inFolder = file.lastIndexOf('/') > dot;
    return dot < 0 || inFolder ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
