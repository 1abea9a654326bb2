package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.stance.Target;
import org.copydesk.language.stance.targets.Named.Kind;
import org.copydesk.language.stance.words.SameWords;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;
import org.copydesk.language.text.Span;

/**
 * Finds what the quotes of an article may be for or against: the subject of the article, and the
 * people, organisations, places, groups and proposals that they name.
 *
 * <p>The speaker, pronouns and dates are no targets. Names of one bearer and proposals of one
 * meaning are one target, called the same in all quotes.
 */
public final class TargetFinder {

  /** More targets than this in one quote are a list, not an opinion. */
  private static final int MOST = 10;

  /** Of one quote no more than this is looked through, in UTF-16 units. */
  private static final int LONGEST = 20_000;

  private static final Set<String> PLACING = Set.of("in", "at", "near");

  /** Before "in" or "at" they take what follows for their object: "faith in". */
  private static final Set<String> HOLDING =
      Set.of(
          "faith",
          "trust",
          "confidence",
          "believe",
          "believes",
          "invest",
          "interest",
          "interested",
          "disappointed",
          "angry",
          "furious",
          "war",
          "interfere",
          "intervene",
          "anger");

  /** One quote with its words and what they name. */
  private record Said(Article article, Quote quote, List<Word> words, List<Named> named) {}

  private final SameWords same = SameWords.standard();
  private final SubjectFinder subjects = new SubjectFinder(same);
  private final SubjectMentions mentions = new SubjectMentions(same);
  private final NameScanner scanner = new NameScanner();
  private final SameNames sameNames = new SameNames();
  private final TitleCaseNames titleCase = new TitleCaseNames(scanner, sameNames);
  private final Set<String> places = WordList.words("places.txt");
  private final SpeakerNames speakerNames = new SpeakerNames();

  /**
   * The targets of each quote, in the order of the quotes; in each the subject of the article
   * first, if it has one, the others by first mention.
   */
  public List<List<Target>> find(Article article, List<Quote> quotes) {
    List<Word> body = bodyWords(article);
    NameIndex names = new NameIndex(body, scanner.scan(body), scanner, sameNames);
    List<Span> titles = titles(article);
    Optional<Subject> subject = subjects.find(article, names);
    Proposals proposals = new Proposals(same);
    List<List<Target>> targets = new ArrayList<>();
    for (Quote quote : quotes) {
      List<Word> words = words(article.text(), quote);
      boolean titled = titles.stream().anyMatch(title -> title.contains(quote.spans().get(0)));
      List<Named> all = titled ? titleCase.scan(words, names) : scanner.scan(words);
      Said said = new Said(article, quote, words, all);
      List<Target> named = named(said, subject, names, proposals);
      List<Target> held = new ArrayList<>();
      subject.ifPresent(s -> held.add(primary(s, said, named.isEmpty(), names)));
      held.addAll(named);
      targets.add(List.copyOf(held));
    }
    return List.copyOf(targets);
  }

  private static List<Word> bodyWords(Article article) {
    List<Word> words = new ArrayList<>();
    for (Block block : article.prose()) {
      boolean title = block.kind() == BlockKind.HEADLINE;
      boolean subtitle = block.kind() == BlockKind.SUBHEAD && isTitleCase(article, block);
      if (!title && !subtitle) {
        words.addAll(Words.of(article.text(), block.span()));
      }
    }
    return words;
  }

  /** Headlines and subheads whose words all have capitals, so that these tell no names. */
  private static List<Span> titles(Article article) {
    return article.prose().stream()
        .filter(block -> isHead(block) && isTitleCase(article, block))
        .map(Block::span)
        .toList();
  }

  private static boolean isHead(Block block) {
    return block.kind() == BlockKind.HEADLINE || block.kind() == BlockKind.SUBHEAD;
  }

  private static boolean isTitleCase(Article article, Block block) {
    return TitleCaseNames.isTitleCase(Words.of(article.text(), block.span()));
  }

  private static List<Word> words(String text, Quote quote) {
    List<Word> words = new ArrayList<>();
    int left = LONGEST;
    for (Span span : quote.spans()) {
      int end = Math.min(Math.min(span.end(), text.length()), span.start() + left);
      if (span.start() < end) {
        words.addAll(Words.of(text, new Span(span.start(), end)));
        left -= end - span.start();
      }
    }
    return words;
  }

  private Target primary(Subject subject, Said said, boolean namesNone, NameIndex names) {
    if (speakerNames.equal(said.quote(), subject.text())) {
      return new Target(subject.text(), Optional.empty(), true);
    }
    Optional<Span> mention =
        nameOf(subject, said, names).or(() -> mentions.find(subject, said.words()));
    if (mention.isEmpty() && namesNone) {
      boolean person = names.isPerson(subject.text()) && said.quote().kind() == QuoteKind.DIRECT;
      mention = person ? Pronouns.person(said.words()) : Pronouns.opening(said.words());
    }
    return new Target(subject.text(), mention, true);
  }

  /** Where the quote names the subject, if that is a name, by its full name or the last of it. */
  private static Optional<Span> nameOf(Subject subject, Said said, NameIndex names) {
    return said.named().stream()
        .filter(named -> named.kind() == Kind.NAME && names.text(named).equals(subject.text()))
        .findFirst()
        .map(Named::span);
  }

  private List<Target> named(
      Said said, Optional<Subject> subject, NameIndex names, Proposals proposals) {
    Map<String, Target> found = new LinkedHashMap<>();
    for (Named named : said.named()) {
      if (found.size() >= MOST) {
        break;
      }
      boolean partOfSubject = subject.filter(s -> mentions.isPart(s, named.words())).isPresent();
      boolean name =
          named.kind() != Kind.ORIGIN && (named.kind() != Kind.NAME || names.isName(named));
      boolean scene = named.kind() == Kind.NAME && isScene(said, named);
      boolean speaker = speakerNames.include(said.article(), said.quote(), named, names);
      boolean origin = named.modifies() && places.contains(named.key());
      if (name && !scene && !origin && !partOfSubject && !speaker) {
        String text = text(named, names, proposals);
        found.putIfAbsent(text, new Target(text, Optional.of(named.span()), false));
      }
    }
    return List.copyOf(found.values());
  }

  /** "built at Tarn Head", "an experiment in Lower Brae": where it is, not what it is about. */
  private static boolean isScene(Said said, Named named) {
    int at = 0;
    while (at < said.words().size() && said.words().get(at).span().start() < named.span().start()) {
      at++;
    }
    if (at < 2) {
      return false;
    }
    String preposition = said.words().get(at - 1).form();
    boolean held = HOLDING.contains(said.words().get(at - 2).form());
    return PLACING.contains(preposition) && !held;
  }

  private static String text(Named named, NameIndex names, Proposals proposals) {
    return switch (named.kind()) {
      case NAME -> names.text(named);
      case GROUP, ORIGIN -> named.text();
      case PROPOSAL -> proposals.text(named);
    };
  }
}
