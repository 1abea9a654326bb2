package org.copydesk.desk.pages.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.copydesk.desk.pages.text.Shown;

/**
 * Cuts a text where marks begin and end, so that marks may overlap as they like.
 *
 * <p>Of several marks of a layer over the same words the one with the highest rank gives the look,
 * and the others are told by their labels and by a doubled line. Time is n log n in marks and
 * linear in the text, however deep the marks lie.
 */
final class Segments {

  private static final int MOST_OWNERS = 4;
  private static final Comparator<Integer> NONE = Comparator.naturalOrder();

  private final String text;
  private final List<Mark> marks;
  private final Map<Layer, SortedSet<Integer>> open = new EnumMap<>(Layer.class);

  private Segments(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
    Comparator<Integer> graver =
        Comparator.<Integer>comparingInt(at -> -marks.get(at).rank()).thenComparing(NONE);
    for (Layer layer : Layer.values()) {
      open.put(layer, new TreeSet<>(graver));
    }
  }

  /**
   * The segments of each stretch between two cuts, in order.
   *
   * @param cuts where segments must end, as at the ends of blocks; ascending, the first is the
   *     start
   * @param marks within the text
   * @return one list for each pair of neighbouring cuts
   */
  static List<List<Segment>> of(String text, int[] cuts, List<Mark> marks) {
    return new Segments(text, marks).between(cuts);
  }

  private List<List<Segment>> between(int[] cuts) {
    int[] starts = order(Comparator.comparingInt((Integer at) -> marks.get(at).start()));
    int[] ends = order(Comparator.comparingInt((Integer at) -> marks.get(at).end()));
    int[] places = places(cuts);
    List<List<Segment>> blocks = new ArrayList<>();
    List<Segment> block = new ArrayList<>();
    int nextStart = 0;
    int nextEnd = 0;
    int nextCut = 1;
    for (int place = 0; place + 1 < places.length; place++) {
      int from = places[place];
      for (; nextEnd < ends.length && marks.get(ends[nextEnd]).end() <= from; nextEnd++) {
        openOf(ends[nextEnd]).remove(ends[nextEnd]);
      }
      List<Label> labels = new ArrayList<>();
      for (;
          nextStart < starts.length && marks.get(starts[nextStart]).start() <= from;
          nextStart++) {
        begin(starts[nextStart], from, labels);
      }
      block.add(segment(from, places[place + 1], labels));
      if (nextCut < cuts.length && places[place + 1] == cuts[nextCut]) {
        blocks.add(block);
        block = new ArrayList<>();
        nextCut++;
      }
    }
    return blocks;
  }

  private SortedSet<Integer> openOf(int mark) {
    return open.getOrDefault(marks.get(mark).layer(), new TreeSet<>());
  }

  private void begin(int index, int from, List<Label> labels) {
    Mark mark = marks.get(index);
    if (mark.end() > from) {
      openOf(index).add(index);
    }
    if (mark.label() != null) {
      labels.add(mark.label());
    }
  }

  private Segment segment(int from, int to, List<Label> labels) {
    StringBuilder css = new StringBuilder();
    StringBuilder owners = new StringBuilder();
    int named = 0;
    for (Map.Entry<Layer, SortedSet<Integer>> layer : open.entrySet()) {
      if (layer.getValue().isEmpty()) {
        continue;
      }
      Mark gravest = marks.get(layer.getValue().first());
      css.append(' ').append(layer.getKey().css()).append(' ').append(gravest.style());
      if (layer.getValue().size() > 1 && layer.getKey() == Layer.FLAG) {
        css.append(" many");
      }
      for (int mark : layer.getValue()) {
        if (named++ == MOST_OWNERS) {
          break;
        }
        owners.append(' ').append(marks.get(mark).owner());
      }
    }
    return new Segment(
        Shown.text(text.substring(from, to)),
        css.toString().strip(),
        owners.toString().strip(),
        labels,
        !open.getOrDefault(Layer.FLAG, new TreeSet<>()).isEmpty());
  }

  private int[] order(Comparator<Integer> by) {
    return IntStream.range(0, marks.size()).boxed().sorted(by).mapToInt(at -> at).toArray();
  }

  private int[] places(int[] cuts) {
    int last = cuts[cuts.length - 1];
    IntStream edges = marks.stream().flatMapToInt(mark -> IntStream.of(mark.start(), mark.end()));
    return IntStream.concat(Arrays.stream(cuts), edges.filter(at -> at > cuts[0] && at < last))
        .sorted()
        .distinct()
        .toArray();
  }
}
