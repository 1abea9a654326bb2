package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.app.policies.BacktestTally;
import org.copydesk.app.policies.BacktestTally.Line;
import org.copydesk.app.policies.Sample;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.policy.PolicyBook;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.Policy;

/** Prints what a backtest found, of the packs that differ. */
final class BacktestView {

  private static final String INDENT = "      ";

  private final Terminal terminal;
  private final String comparedWith;
  private final Map<String, String> modes = new TreeMap<>();

  /**
   * @param comparedWith names the packs before, as "edition 3, published by ana"
   */
  BacktestView(Terminal terminal, PolicyBook before, PolicyBook now, String comparedWith) {
    this.terminal = terminal;
    this.comparedWith = comparedWith;
    Map<String, String> old = before.versions();
    Map<String, String> fresh = now.versions();
    for (Pack pack : before.packs()) {
      if (!pack.version().equals(fresh.get(pack.name()))) {
        pack.policies().forEach(policy -> modes.put(policy.name(), "goes"));
      }
    }
    for (Pack pack : now.packs()) {
      if (!pack.version().equals(old.get(pack.name()))) {
        pack.policies().forEach(policy -> modes.put(policy.name(), mode(policy)));
      }
    }
  }

  private static String mode(Policy policy) {
    return policy.mode().name().toLowerCase(Locale.ROOT);
  }

  void print(BacktestTally tally, OutputFormat format) {
    Map<String, Line> lines = tally.lines();
    if (format == OutputFormat.JSON) {
      modes.forEach((id, mode) -> terminal.line(json(id, mode, line(lines, id), tally).toString()));
      return;
    }
    terminal.line(
        tally.articles() + " articles, " + tally.differing() + " of them judged differently");
    terminal.line("Compared with " + Printable.line(comparedWith) + ".");
    if (modes.isEmpty()) {
      terminal.line("The packs are the same: nothing would change.");
    }
    Table table = new Table("policy", "mode", "before", "now", "difference", "new on", "gone from");
    modes.forEach((id, mode) -> row(table, id, mode, line(lines, id)));
    table.print(terminal);
    modes.keySet().forEach(id -> samples(id, line(lines, id)));
  }

  private static Line line(Map<String, Line> lines, String id) {
    return lines.getOrDefault(id, new Line());
  }

  private static void row(Table table, String id, String mode, Line line) {
    table.row(
        id,
        mode,
        Integer.toString(line.before()),
        Integer.toString(line.now()),
        String.format(Locale.ROOT, "%+d", line.now() - line.before()),
        Integer.toString(line.appearedOn()),
        Integer.toString(line.goneFrom()));
  }

  private void samples(String id, Line line) {
    if (line.appeared().isEmpty() && line.gone().isEmpty()) {
      return;
    }
    terminal.line("");
    terminal.line(terminal.painted(Paint.TITLE, id));
    line.appeared().forEach(it -> sample("new   ", Paint.GOOD, it));
    line.gone().forEach(it -> sample("gone  ", Paint.WARNING, it));
  }

  private void sample(String word, Paint paint, Sample sample) {
    MarkedText text = new MarkedText().add("  ").add(word, paint);
    text.add(Printable.line(sample.articleId()) + ": ", Paint.FAINT);
    text.add(spaced(sample.before()));
    if (!sample.words().isEmpty()) {
      String words = Printable.line(sample.words());
      text.add(terminal.coloured() ? words : "[[" + words + "]]", Paint.FLAG);
    }
    text.add(spaced(sample.after()));
    terminal.line(text.wrapped(terminal, INDENT));
  }

  /** On one line, with a blank where the words have white space at their ends. */
  private static String spaced(String words) {
    return Printable.of(words.replaceAll("[\\s\\u00a0]+", " "));
  }

  private ObjectNode json(String id, String mode, Line line, BacktestTally tally) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("policy", id)
            .put("mode", mode)
            .put("comparedWith", comparedWith)
            .put("articles", tally.articles())
            .put("before", line.before())
            .put("now", line.now())
            .put("difference", line.now() - line.before())
            .put("newOn", line.appearedOn())
            .put("goneFrom", line.goneFrom());
    addSamples(json.putArray("new"), line.appeared());
    addSamples(json.putArray("gone"), line.gone());
    return json;
  }

  private static void addSamples(ArrayNode array, List<Sample> samples) {
    for (Sample sample : samples) {
      array
          .addObject()
          .put("article", sample.articleId())
          .put("before", sample.before())
          .put("words", sample.words())
          .put("after", sample.after());
    }
  }
}
