package org.copydesk.policy.pattern;

import java.util.List;

/** One part of a pattern as it was written; it knows how to lay its states into a net. */
sealed interface Shape {

  /**
   * Lays this part behind a state.
   *
   * @return the state behind it
   */
  int lay(NetBuilder net, int from);

  /** The fewest words that it can match. */
  int fewestWords();

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
  }
}
