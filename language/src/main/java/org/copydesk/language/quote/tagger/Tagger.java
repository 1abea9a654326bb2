package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.encoder.Grid;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.Network;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.encoder.WordPieces;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.text.Span;

/** Tags content, cue and source in passages, window by window, and links them. */
final class Tagger {

  private static final String TAGS = "tags";
  private static final String TO_CUE = "content_to_cue";
  private static final String TO_SOURCE = "cue_to_source";
  private static final String NOTICE = "notice";
  private static final double LEAST_NOTICE = 0.5;

  private final String version;
  private final WordPieces words;
  private final long opening;
  private final long ending;
  private final Layout layout;
  private final Decoder decoder;
  private final NoticeMaker notices;
  private final Network network;

  private Tagger(ModelFolder folder) throws UnusableModel {
    this.version = folder.version();
    this.layout = Layout.of(folder.card().part("window"));
    this.decoder = Decoder.of(folder.card().part("decoder"));
    this.notices =
        new NoticeMaker(
            folder.card().part(NOTICE).number("least", LEAST_NOTICE), "model:" + version);
    this.words = folder.wordPieces();
    this.opening = words.id("[CLS]");
    this.ending = words.id("[SEP]");
    this.network = folder.network(Set.of("input_ids", "features"), Set.of(TAGS, TO_CUE, TO_SOURCE));
  }

  /** Loads the model. */
  static Tagger open(ModelFolder folder) throws UnusableModel {
    return new Tagger(folder);
  }

  String version() {
    return version;
  }

  /** Whether the model has learned what a notice is. */
  boolean tellsNotices() {
    return network.outputs().contains(NOTICE);
  }

  /**
   * The attributions and the notices in the passages of one article.
   *
   * @param passages in the order of the text
   */
  Tagging tag(List<Passage> passages) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      stretches.addAll(Stretch.of(passage.text(), passage.words(), i, words));
    }
    String text = passages.isEmpty() ? "" : passages.get(0).text();
    List<TaggedQuote> quotes = new ArrayList<>();
    Map<Integer, Integer> byCue = new HashMap<>();
    WordScores inNotice = new WordScores();
    for (Layout.Part part : layout.parts(stretches)) {
      Window window = Window.of(part.stretches(), opening, ending);
      int own = part.stretches().subList(0, part.own()).stream().mapToInt(Stretch::words).sum();
      Scores scores = scores(window);
      for (Tagged tagged : decoder.decode(window, text, scores)) {
        add(quotes, byCue, window, own, tagged);
      }
      scores.notice().ifPresent(grid -> add(inNotice, window, own, grid));
    }
    return new Tagging(
        quotes, passages.stream().flatMap(it -> notices.of(it, inNotice).stream()).toList());
  }

  private static void add(WordScores inNotice, Window window, int own, Grid scores) {
    for (int word = own; word < window.words(); word++) {
      double score = scores.at(window.piece(word), 0);
      inNotice.add(window.start(word), 1 / (1 + Math.exp(-score)));
    }
  }

  /** The attributions of one window. */
  List<Tagged> read(Window window, String text) {
    return decoder.decode(window, text, scores(window));
  }

  /** What the network says of one window. */
  Scores scores(Window window) {
    Map<String, Grid> scores =
        network.run(
            Map.of(
                "input_ids", Grid.whole(1, window.size(), window.ids()),
                "features", Grid.whole(1, window.size(), window.features())));
    return new Scores(
        grid(scores, TAGS),
        grid(scores, TO_CUE),
        grid(scores, TO_SOURCE),
        Optional.ofNullable(scores.get(NOTICE)));
  }

  private static Grid grid(Map<String, Grid> scores, String name) {
    return Objects.requireNonNull(scores.get(name), name);
  }

  /**
   * Content counts in the window that it is not context of; a cue in the context of a window that
   * another one has read too is the same cue.
   */
  private static void add(
      List<TaggedQuote> quotes,
      Map<Integer, Integer> byCue,
      Window window,
      int own,
      Tagged tagged) {
    List<Span> contents =
        tagged.contents().stream()
            .filter(content -> content.first() >= own)
            .map(content -> span(window, content))
            .toList();
    if (contents.isEmpty()) {
      return;
    }
    Optional<Run> cue = tagged.cue();
    Optional<Integer> same =
        cue.filter(it -> it.first() < own).flatMap(it -> known(byCue, window, it));
    if (same.isPresent()) {
      quotes.set(same.get(), quotes.get(same.get()).with(contents));
      return;
    }
    cue.ifPresent(it -> number(byCue, window, it, quotes.size()));
    quotes.add(
        new TaggedQuote(
            contents,
            cue.map(it -> span(window, it)),
            tagged.source().map(it -> span(window, it)),
            tagged.score()));
  }

  private static Optional<Integer> known(Map<Integer, Integer> byCue, Window window, Run cue) {
    for (int word = cue.first(); word < cue.end(); word++) {
      Integer quote = byCue.get(window.start(word));
      if (quote != null) {
        return Optional.of(quote);
      }
    }
    return Optional.empty();
  }

  private static void number(Map<Integer, Integer> byCue, Window window, Run cue, int quote) {
    for (int word = cue.first(); word < cue.end(); word++) {
      byCue.putIfAbsent(window.start(word), quote);
    }
  }

  private static Span span(Window window, Run run) {
    return new Span(window.start(run.first()), window.end(run.end() - 1));
  }
}
