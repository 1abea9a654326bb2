package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.CueKind;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.marks.Passage;

/** Finds quotes with a trained tagger. */
public final class ModelQuoteFinder implements QuoteFinder {

  private final Tagger tagger;
  private final QuoteFinder rules;

  private ModelQuoteFinder(Tagger tagger, QuoteFinder rules) {
    this.tagger = tagger;
    this.rules = rules;
  }

  /**
   * Loads the model.
   *
   * @param rules what finds the quotes that the model leaves
   * @throws UnusableModel where a file is missing, or not the one that its card states
   */
  public static ModelQuoteFinder open(ModelFolder folder, QuoteFinder rules) throws UnusableModel {
    return new ModelQuoteFinder(Tagger.open(folder), rules);
  }

  @Override
  public String name() {
    return "model:" + tagger.version();
  }

  @Override
  public List<FoundQuote> find(List<Passage> passages) {
    List<FoundQuote> found = new ArrayList<>();
    for (TaggedQuote quote : tagger.tag(passages)) {
      found.add(
          new FoundQuote(
              quote.contents(),
              quote.cue().map(cue -> new Cue(cue, CueKind.OTHER)),
              quote.source(),
              Optional.empty(),
              new Finding(name(), Math.exp(Math.min(0, quote.score())))));
    }
    found.sort(Comparator.comparingInt(FoundQuote::start));
    return found;
  }
}
