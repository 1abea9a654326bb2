package org.copydesk.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings; the last column takes what is left of the line, the others what they need.
 */
public final class Table {

  private static final String GAP = "  ";
  private static final int WIDEST_CELL = 48;
  private static final int NARROWEST_CELL = 10;
  private static final int LEAST_REST = 16;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row with a cell for each heading. */
  public Table row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "expected " + headings.size() + " cells, got " + cells.length);
    }
    rows.add(Arrays.stream(cells).map(Printable::line).toList());
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Prints the headings and the rows; nothing where there are no rows. */
  public void print(Terminal terminal) {
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = widths(terminal.width());
    terminal.line(terminal.painted(Paint.TITLE, line(headings, widths)));
    for (List<String> row : rows) {
      printRow(terminal, row, widths);
    }
  }

  private static void printRow(Terminal terminal, List<String> row, int[] widths) {
    int last = widths.length - 1;
    String indent = " ".repeat(Arrays.stream(widths, 0, last).sum() + last * GAP.length());
    String before = line(row.subList(0, last), widths);
    String rest = row.get(last);
    if (length(rest) <= widths[last]) {
      terminal.line(line(row, widths));
      return;
    }
    MarkedText text = new MarkedText();
    text.add(before + " ".repeat(indent.length() - length(before)) + rest);
    terminal.line(text.wrapped(terminal, indent));
  }

  private int[] widths(int room) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      int widest = length(headings.get(column));
      for (List<String> row : rows) {
        widest = Math.max(widest, length(row.get(column)));
      }
      widths[column] = Math.min(widest, WIDEST_CELL);
    }
    int last = widths.length - 1;
    shrink(widths, room - last * GAP.length() - LEAST_REST);
    int before = Arrays.stream(widths, 0, last).sum() + last * GAP.length();
    widths[last] = Math.max(length(headings.get(last)), Math.max(LEAST_REST, room - before));
    return widths;
  }

  /** Takes from the widest column but the last until all of these have room, or are narrow. */
  private static void shrink(int[] widths, int room) {
    int last = widths.length - 1;
    while (Arrays.stream(widths, 0, last).sum() > room) {
      int widest = 0;
      for (int column = 1; column < last; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      if (widths[widest] <= NARROWEST_CELL) {
        return;
      }
      widths[widest]--;
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cut(cells.get(column), widths[column]);
      line.append(cell);
      line.append(" ".repeat(widths[column] - length(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    if (length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
