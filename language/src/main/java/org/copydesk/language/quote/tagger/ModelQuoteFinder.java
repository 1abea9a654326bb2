package org.copydesk.language.quote.tagger;

import java.util.List;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;

/** Finds quotes with a trained tagger, and with rules what it leaves. */
public final class ModelQuoteFinder implements QuoteFinder {

  private final Tagger tagger;
  private final QuoteFinder rules;
  private final CueKinds kinds = new CueKinds(CueLexicon.standard());
  private final TermJudge terms = new TermJudge(new Grammar());

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
    if (passages.isEmpty()) {
      return List.of();
    }
    return new Together(new Prose(passages), kinds, terms, name())
        .of(tagger.tag(passages), rules.find(passages), passages.get(0).text());
  }
}
