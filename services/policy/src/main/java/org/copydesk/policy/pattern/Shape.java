package org.copydesk.policy.pattern;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One part of a pattern as it was written; it knows how to lay its states into a net. */
sealed interface Shape {

  /** The set that a text is least likely to hold one of. */
  Comparator<Set<Sign>> RAREST =
      Comparator.comparingInt(signs -> signs.stream().mapToInt(Sign::commonness).sum());

  /**
   * Lays this part behind a state.
   *
   * @return the state behind it
   */
  int lay(NetBuilder net, int from);

  /** The fewest words that it can match. */
  int fewestWords();

  /** The most words that it can match. */
  int mostWords();

  /** What every match holds: of each set at least one. */
  List<Set<Sign>> needs();

  /** The ways to match it, each on its own. */
  default List<Shape> options() {
    return List.of(this);
  }

  /** One word. */
  record Word(WordTest test) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      return net.word(from, test);
    }

    @Override
    public int fewestWords() {
      return 1;
    }

    @Override
    public int mostWords() {
      return 1;
    }

    @Override
    public List<Set<Sign>> needs() {
      return test.equals(WordTest.ANY) ? List.of() : List.of(Set.of(test));
    }
  }

  /** One after the other. */
  record Row(List<Shape> parts) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      int at = from;
      for (Shape part : parts) {
        at = part.lay(net, at);
      }
      return at;
    }

    @Override
    public int fewestWords() {
      return parts.stream().mapToInt(Shape::fewestWords).sum();
    }

    @Override
    public int mostWords() {
      return parts.stream().mapToInt(Shape::mostWords).sum();
    }

    @Override
    public List<Set<Sign>> needs() {
      return parts.stream().flatMap(part -> part.needs().stream()).toList();
    }

    @Override
    public List<Shape> options() {
      return parts.size() == 1 ? parts.get(0).options() : List.of(this);
    }
  }

  /** One of several. */
  record Choice(List<Shape> options) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      int end = net.state();
      for (Shape option : options) {
        int start = net.state();
        net.skip(from, start);
        net.skip(option.lay(net, start), end);
      }
      return end;
    }

    @Override
    public int fewestWords() {
      return options.stream().mapToInt(Shape::fewestWords).min().orElse(0);
    }

    @Override
    public int mostWords() {
      return options.stream().mapToInt(Shape::mostWords).max().orElse(0);
    }

    @Override
    public List<Set<Sign>> needs() {
      Set<Sign> one = new HashSet<>();
      for (Shape option : options) {
        List<Set<Sign>> needs = option.needs();
        if (needs.isEmpty()) {
          return List.of();
        }
        one.addAll(Collections.min(needs, RAREST));
      }
      return List.of(Set.copyOf(one));
    }

    @Override
    public List<Shape> options() {
      return options.stream().flatMap(option -> option.options().stream()).toList();
    }
  }

  /** There or not. */
  record Maybe(Shape part) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      int end = net.state();
      net.skip(from, end);
      net.skip(part.lay(net, from), end);
      return end;
    }

    @Override
    public int fewestWords() {
      return 0;
    }

    @Override
    public int mostWords() {
      return part.mostWords();
    }

    @Override
    public List<Set<Sign>> needs() {
      return List.of();
    }
  }

  /** Up to so many words of any kind, within the sentence. */
  record Gap(int most) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      int end = net.state();
      int at = from;
      for (int i = 0; i < most; i++) {
        net.skip(at, end);
        at = net.word(at, WordTest.ANY);
      }
      net.skip(at, end);
      return end;
    }

    @Override
    public int fewestWords() {
      return 0;
    }

    @Override
    public int mostWords() {
      return most;
    }

    @Override
    public List<Set<Sign>> needs() {
      return List.of();
    }
  }

  /** The word that comes next is none of these. */
  record Guard(List<WordTest> none) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      return net.guard(from, none);
    }

    @Override
    public int fewestWords() {
      return 0;
    }

    @Override
    public int mostWords() {
      return 0;
    }

    @Override
    public List<Set<Sign>> needs() {
      return List.of();
    }
  }

  /** Something stands between the words here. */
  record Between(Edge edge) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      return net.edge(from, edge);
    }

    @Override
    public int fewestWords() {
      return 0;
    }

    @Override
    public int mostWords() {
      return 0;
    }

    @Override
    public List<Set<Sign>> needs() {
      return List.of(Set.of(edge));
    }
  }

  /** The words that the evidence is cut down to. */
  record Pointed(Shape part) implements Shape {
    @Override
    public int lay(NetBuilder net, int from) {
      return net.close(part.lay(net, net.open(from)));
    }

    @Override
    public int fewestWords() {
      return part.fewestWords();
    }

    @Override
    public int mostWords() {
      return part.mostWords();
    }

    @Override
    public List<Set<Sign>> needs() {
      return part.needs();
    }
  }
}
