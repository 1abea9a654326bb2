package org.copydesk.quotes;

import java.nio.file.Path;
import org.copydesk.language.encoder.ModelFolder;
import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.quote.find.QuoteFinder;
import org.copydesk.language.quote.rules.RuleQuoteFinder;
import org.copydesk.language.quote.tagger.ModelQuoteFinder;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.CopyReader;
import org.copydesk.language.stance.RuleJudge;
import org.copydesk.language.stance.StanceReader;
import org.copydesk.language.stance.WordListStanceReader;
import org.copydesk.language.stance.model.CustomStanceReader;
import org.copydesk.language.stance.model.ModelStanceReader;
import org.copydesk.language.stance.model.SecondOpinion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the readers that a configuration asks for. */
final class ReaderChoice {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderChoice.class);

  private final QuotesConfig config;

  ReaderChoice(QuotesConfig config) {
    this.config = config;
  }

  /** What reads the articles. */
  ArticleReader articles() throws UnusableModel {
    QuoteFinder finder = quotes();
    // Single pairs are the model's alone; in an article the word list may overrule an unsure
    // neither.
    StanceReader stances = stances();
    if (stances instanceof ModelStanceReader) {
      stances = new SecondOpinion(stances, WordListStanceReader.standard());
    }
    LOG.atInfo()
        .addKeyValue("quotes", finder.name())
        .addKeyValue("stance", stances.model())
        .log("readers");
    return new CopyReader(finder, new RuleJudge(stances));
  }

  /** What tells stance. */
  StanceReader stances() throws UnusableModel {
    return switch (config.stance()) {
      case RULES -> WordListStanceReader.standard();
      case MODEL -> model();
      case CUSTOM -> CustomStanceReader.open(config.custom().orElseThrow());
      case AUTO ->
          config.custom().isPresent()
              ? CustomStanceReader.open(config.custom().get())
              : ModelFolder.isThere(folder("stance")) ? model() : WordListStanceReader.standard();
    };
  }

  private QuoteFinder quotes() throws UnusableModel {
    boolean model =
        switch (config.reader()) {
          case RULES -> false;
          case MODEL -> true;
          case AUTO -> ModelFolder.isThere(folder("attribution"));
        };
    Grammar grammar = new Grammar();
    CueLexicon cues = CueLexicon.standard();
    QuoteFinder rules = new RuleQuoteFinder(cues, grammar);
    return model ? ModelQuoteFinder.open(ModelFolder.open(folder("attribution")), rules) : rules;
  }

  private StanceReader model() throws UnusableModel {
    return ModelStanceReader.open(ModelFolder.open(folder("stance")));
  }

  private Path folder(String name) {
    return config.models().resolve(name);
  }
}
