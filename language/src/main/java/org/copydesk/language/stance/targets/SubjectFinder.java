package org.copydesk.language.stance.targets;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.stance.targets.Headline.Parts;
import org.copydesk.language.stance.words.SameWords;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;
import org.copydesk.language.text.Span;

/**
 * Finds what an article is about, as a readable noun phrase, from its headline and lead.
 *
 * <p>It is what the headline's verb is done to: "three libraries" in "Union slams cuts to three
 * libraries". Where headline or lead name an act upon it, the act is the subject: "closure of three
 * libraries".
 */
final class SubjectFinder {

  private static final int LEAD_BLOCKS = 3;
  private static final int LEAD_LENGTH = 1_500;
  private static final int HEADLINE_LENGTH = 300;
  private static final int ACT_REACH = 6;

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "in", "on", "at", "for", "from", "with", "to", "into", "near", "between");

  private final ActionWords actions = ActionWords.standard();
  private final Headline headlines = new Headline(actions);
  private final SameWords same;

  SubjectFinder(SameWords same) {
    this.same = same;
  }

  /** The subject; empty where neither headline nor lead has words. */
  Optional<Subject> find(Article article) {
    List<Word> lead = lead(article);
    List<Word> headline = headline(article);
    Parts parts = headlines.parts(headline.isEmpty() ? firstSentence(lead) : headline);
    if (parts.object().isEmpty()) {
      return Optional.empty();
    }
    String object = written(parts.object(), isTitleCase(headline), lead);
    String named =
        parts
            .verb()
            .flatMap(verb -> actions.name(verb, object))
            .or(() -> act(parts.object(), lead).flatMap(verb -> actions.name(verb, object)))
            .orElse(object);
    return Optional.of(new Subject(named, same.meanings(Words.of(named))));
  }

  /**
   * The act in the lead upon the thing that the phrase names: before it, or after as participle.
   */
  private Optional<Word> act(List<Word> phrase, List<Word> lead) {
    Set<String> head = same.meanings(head(phrase));
    for (int i = 0; i < lead.size(); i++) {
      if (same.means(lead.get(i), head)) {
        Optional<Word> found = actNear(lead, i);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Word> actNear(List<Word> lead, int thing) {
    for (int i = thing + 1; i < Math.min(lead.size(), thing + ACT_REACH); i++) {
      if (!lead.get(i).word()) {
        break;
      }
      if (actions.isAction(lead.get(i)) && lead.get(i).form().endsWith("ed")) {
        return Optional.of(lead.get(i));
      }
    }
    for (int i = thing - 1; i > Math.max(0, thing - ACT_REACH); i--) {
      boolean planned = lead.get(i - 1).is("to") || lead.get(i).form().endsWith("ing");
      if (actions.isAction(lead.get(i)) && planned) {
        return Optional.of(lead.get(i));
      }
    }
    return Optional.empty();
  }

  /** The word that a noun phrase is built on: the last before its first preposition. */
  private static Word head(List<Word> phrase) {
    for (int i = 1; i < phrase.size(); i++) {
      if (PREPOSITIONS.contains(phrase.get(i).form())) {
        return phrase.get(i - 1);
      }
    }
    return phrase.get(phrase.size() - 1);
  }

  /** The phrase as running text writes it: capitals of a title only where the lead has them too. */
  private static String written(List<Word> phrase, boolean titleCase, List<Word> lead) {
    Set<String> capitals = new HashSet<>();
    for (Word word : lead) {
      if (word.capital()) {
        capitals.add(word.form());
      } else {
        capitals.remove(word.form());
      }
    }
    StringBuilder text = new StringBuilder();
    for (Word word : phrase) {
      boolean acronym = word.raw().length() > 1 && word.raw().equals(upper(word.raw()));
      boolean keeps = !titleCase || acronym || capitals.contains(word.form());
      boolean glued =
          text.isEmpty() || word.is("'s") || word.is("%") || text.toString().endsWith("$");
      text.append(glued ? "" : " ").append(keeps ? word.raw() : word.form());
    }
    return text.toString();
  }

  private static String upper(String raw) {
    return raw.toUpperCase(Locale.ROOT);
  }

  /** Whether most of its longer words begin with a capital. */
  private static boolean isTitleCase(List<Word> headline) {
    List<Word> longer =
        headline.stream().skip(1).filter(word -> word.word() && word.form().length() > 3).toList();
    return longer.stream().filter(Word::capital).count() * 2 > longer.size();
  }

  private static List<Word> headline(Article article) {
    String title = article.title().isBlank() ? headlineBlock(article) : article.title();
    return Words.of(title, new Span(0, Math.min(HEADLINE_LENGTH, title.length())));
  }

  private static String headlineBlock(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADLINE)
        .findFirst()
        .map(block -> block.words(article.text()).of(article.text()))
        .orElse("");
  }

  private static List<Word> lead(Article article) {
    List<Block> body =
        article.prose().stream()
            .filter(block -> block.kind() != BlockKind.HEADLINE)
            .limit(LEAD_BLOCKS)
            .toList();
    if (body.isEmpty()) {
      return List.of();
    }
    int start = body.get(0).span().start();
    int end = body.get(body.size() - 1).span().end();
    return Words.of(article.text(), new Span(start, Math.min(end, start + LEAD_LENGTH)));
  }

  private static List<Word> firstSentence(List<Word> lead) {
    int end = 0;
    while (end < lead.size() && !lead.get(end).endsSentence()) {
      end++;
    }
    return lead.subList(0, end);
  }
}
