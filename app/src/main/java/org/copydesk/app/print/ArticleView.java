package org.copydesk.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.language.text.CodePoints;
import org.copydesk.letters.Block;
import org.copydesk.letters.BlockKind;

/** An article in the terminal, with its quotes, speakers, cues and evidence marked. */
final class ArticleView {

  private static final int WIDE = 80;
  private static final int MARGIN = 11;
  private static final String NARROW_INDENT = "  ";

  private final Terminal terminal;
  private final boolean wide;

  ArticleView(Terminal terminal) {
    this.terminal = terminal;
    this.wide = terminal.width() >= WIDE;
  }

  /**
   * Prints every block of the text beside the name of its kind and the numbers of its quotes; on a
   * narrow terminal the name of its kind stands above it.
   */
  void print(Reading reading) {
    String text = reading.article().getText();
    CodePoints points = CodePoints.of(text);
    List<Mark> marks = Marks.of(reading);
    List<Mark> open = new ArrayList<>();
    int next = 0;
    for (Block block : reading.article().getBlocks()) {
      int start = points.toUnits(block.getStart());
      int end = lastWord(text, start, points.toUnits(block.getEnd()));
      open.removeIf(mark -> mark.end() <= start);
      while (next < marks.size() && marks.get(next).start() < end) {
        open.add(marks.get(next));
        next++;
      }
      List<Mark> here =
          open.stream()
              .filter(mark -> mark.end() > start)
              .map(mark -> mark.within(start, end))
              .toList();
      printBlock(block.getKind(), text, start, end, here);
    }
  }

  private void printBlock(BlockKind kind, String text, int start, int end, List<Mark> marks) {
    String name = kind == BlockKind.PARAGRAPH ? "" : kind.name().toLowerCase(Locale.ROOT);
    MarkedText words = new MarkedText();
    if (wide) {
      String beside = name.isEmpty() ? numbers(marks) : name;
      words.add((beside + " ".repeat(MARGIN)).substring(0, MARGIN - 1) + " ", Paint.FAINT);
    } else if (!name.isEmpty()) {
      words.add(name + "\n", Paint.FAINT);
    } else {
      words.add(NARROW_INDENT);
    }
    new MarkedWords(words, text, terminal.coloured()).write(start, end, marks);
    terminal.line(words.wrapped(terminal, wide ? " ".repeat(MARGIN) : NARROW_INDENT));
    terminal.line("");
  }

  /** The first and the last number of the quotes of a paragraph: "q3–q5". */
  private static String numbers(List<Mark> marks) {
    List<String> labels =
        marks.stream().map(Mark::label).filter(label -> !label.isEmpty()).distinct().toList();
    if (labels.isEmpty()) {
      return "";
    }
    String last = labels.get(labels.size() - 1);
    return labels.size() == 1 ? last : labels.get(0) + "–" + last;
  }

  private static int lastWord(String text, int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  /** What the marks stand for. */
  MarkedText legend() {
    MarkedText legend = new MarkedText();
    if (!terminal.coloured()) {
      return legend.add("[q1 quote]  {speaker}  <cue>  {via second source}  !!flagged!!");
    }
    legend.add("q1 ", Paint.FAINT).add("quote", Paint.QUOTE).add("  ");
    legend.add("speaker", Paint.SPEAKER).add("  ").add("cue", Paint.CUE).add("  ");
    legend.add("second source", Paint.MEDIUM).add("  ");
    return legend.add("term", Paint.TERM).add("  ").add("flagged", Paint.FLAG);
  }
}
