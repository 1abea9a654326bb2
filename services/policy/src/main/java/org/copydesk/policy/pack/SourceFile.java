package org.copydesk.policy.pack;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A file's name and lines, for faults that show them. */
final class SourceFile {

  private final String name;
  private final String[] lines;

  SourceFile(String name, String content) {
    this.name = name;
    this.lines = content.split("\r?\n", -1);
  }

  String name() {
    return name;
  }

  int lineCount() {
    return lines.length;
  }

  /** The line with this number, from 1; empty where there is none. */
  String line(int number) {
    return number >= 1 && number <= lines.length ? lines[number - 1] : "";
  }

  Fault fault(Place place, String message) {
    return new Fault(name, place, message, line(place.line()));
  }

  Place place(Node node) {
    return place(node.getStartMark());
  }

  static Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.TOP);
  }

  /** A scalar's text; its place is that of its first character, behind quotation marks or "|". */
  Located text(ScalarNode node) {
    Place start = place(node);
    ScalarStyle style = node.getScalarStyle();
    Place content =
        switch (style) {
          case SINGLE_QUOTED, DOUBLE_QUOTED -> new Place(start.line(), start.column() + 1);
          case LITERAL, FOLDED -> new Place(start.line() + 1, 1);
          case PLAIN, JSON_SCALAR_STYLE -> start;
        };
    ScalarPlaces places = new ScalarPlaces(this, content, node.getValue());
    return new Located(node.getValue(), this, places.at(0), places);
  }
}
