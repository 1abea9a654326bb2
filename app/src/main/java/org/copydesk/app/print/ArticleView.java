package org.copydesk.app.print;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.language.text.CodePoints;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;

/** An article in the terminal, with its quotes, speakers, cues and evidence marked. */
final class ArticleView {

  private static final String MARGIN = " ".repeat(11);

  private final Terminal terminal;

  ArticleView(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints every block of the text after the name of its kind. */
  void print(Reading reading) {
    String text = reading.article().getText();
    CodePoints points = CodePoints.of(text);
    List<Mark> marks = Marks.of(reading);
    for (Block block : reading.article().getBlocks()) {
      int start = points.toUnits(block.getStart());
      int end = points.toUnits(block.getEnd());
      printBlock(block.getKind(), text, start, end, marks);
    }
    terminal.line(MARGIN + legend());
  }

  private void printBlock(BlockKind kind, String text, int start, int end, List<Mark> marks) {
    MarkedText words = new MarkedText();
    words.add(margin(kind), Paint.FAINT);
    int to = lastWord(text, start, end);
    List<Mark> here =
        marks.stream().filter(mark -> mark.start() < to && mark.end() > start).toList();
    write(words, text, start, to, here);
    terminal.line(words.wrapped(terminal, MARGIN));
    terminal.line("");
  }

  private void write(MarkedText words, String text, int start, int end, List<Mark> marks) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(start, end));
    marks.forEach(mark -> edges.add(Math.max(start, mark.start())));
    marks.forEach(mark -> edges.add(Math.min(end, mark.end())));
    for (int from : edges) {
      writeClosings(words, marks, from);
      marks.stream().filter(mark -> mark.start() == from).forEach(mark -> open(words, mark));
      Integer to = edges.higher(from);
      if (to != null) {
        words.add(text.substring(from, to), paintAt(marks, from));
      }
    }
  }

  private void open(MarkedText words, Mark mark) {
    if (!terminal.coloured() || mark.paint() == Paint.QUOTE) {
      words.add(mark.opening(), Paint.FAINT);
    }
  }

  private void writeClosings(MarkedText words, List<Mark> marks, int at) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      boolean shown = !terminal.coloured() || mark.paint() == Paint.QUOTE;
      if (mark.end() == at && shown) {
        words.add(mark.closing(), Paint.FAINT);
      }
    }
  }

  // The innermost mark wins; a flag's evidence wins over all, since it is what an editor must see.
  private static Paint paintAt(List<Mark> marks, int at) {
    Paint paint = Paint.PLAIN;
    for (Mark mark : marks) {
      if (mark.start() <= at && at < mark.end()) {
        if (mark.paint() == Paint.FLAG) {
          return Paint.FLAG;
        }
        paint = mark.paint();
      }
    }
    return paint;
  }

  private static int lastWord(String text, int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static String margin(BlockKind kind) {
    String name = kind == BlockKind.PARAGRAPH ? "" : kind.name().toLowerCase(Locale.ROOT);
    return Printable.of((name + MARGIN).substring(0, MARGIN.length()));
  }

  private String legend() {
    return terminal.coloured()
        ? terminal.painted(Paint.QUOTE, "quote")
            + "  "
            + terminal.painted(Paint.SPEAKER, "speaker")
            + "  "
            + terminal.painted(Paint.CUE, "cue")
            + "  "
            + terminal.painted(Paint.FLAG, "evidence of a flag")
        : "[q1: quote]  {s1: speaker}  <cue>  !!evidence of a flag!!";
  }
}
