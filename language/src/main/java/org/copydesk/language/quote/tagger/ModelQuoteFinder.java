package org.copydesk.language.quote.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.find.Findings;
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
    return read(passages, List.of()).quotes();
  }

  @Override
  public Findings read(List<Passage> prose, List<Passage> beside) {
    Tagging tagged = tagger.tag(prose);
    Optional<List<Notice>> notices =
        tagger.tellsNotices()
            ? Optional.of(together(tagged.notices(), tagger.tag(beside).notices()))
            : Optional.empty();
    return new Findings(quotes(prose, tagged.quotes()), notices);
  }

  private static List<Notice> together(List<Notice> prose, List<Notice> beside) {
    List<Notice> all = new ArrayList<>(prose);
    all.addAll(beside);
    all.sort(Comparator.comparing(Notice::span));
    return all;
  }

  private List<FoundQuote> quotes(List<Passage> prose, List<TaggedQuote> tagged) {
    if (prose.isEmpty()) {
      return List.of();
    }
    return new Together(new Prose(prose), kinds, terms, name())
        .of(tagged, rules.find(prose), prose.get(0).text());
  }
}
