package org.copydesk.policy.pack;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.policy.pattern.Phrase;
import org.copydesk.policy.pattern.PhraseFault;
import org.copydesk.policy.pattern.PhraseParser;

/**
 * Reads a list file: one entry a line, "#" begins a comment, and a head that names source and
 * version ("# source: ...", "# version: ...").
 */
final class ListFile {

  private final SourceFile file;
  private final List<Fault> faults;

  ListFile(String name, String content, List<Fault> faults) {
    this.file = new SourceFile(name, content);
    this.faults = faults;
  }

  /** The entries as they stand, in order. */
  List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      String entry = entry(line);
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The entries as phrases; faults are noted. */
  List<Phrase> phrases() {
    requireHead("# source:");
    requireHead("# version:");
    List<Phrase> phrases = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      String entry = entry(line);
      try {
        if (!entry.isEmpty()) {
          phrases.add(PhraseParser.plain(entry));
        }
      } catch (PhraseFault fault) {
        faults.add(file.fault(new Place(line, 1 + fault.offset()), fault.expected()));
      }
    }
    if (phrases.isEmpty()) {
      faults.add(file.fault(Place.TOP, "expected at least one entry"));
    }
    return phrases;
  }

  private String entry(int line) {
    String source = file.line(line);
    int comment = source.indexOf('#');
    return (comment < 0 ? source : source.substring(0, comment)).trim();
  }

  private void requireHead(String head) {
    for (int line = 1; line <= file.lineCount() && file.line(line).startsWith("#"); line++) {
      String source = file.line(line);
      if (source.startsWith(head) && !source.substring(head.length()).isBlank()) {
        return;
      }
    }
    faults.add(file.fault(Place.TOP, "expected a line \"" + head + " ...\" at the file's head"));
  }
}
