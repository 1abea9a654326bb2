package org.copydesk.language.stance.targets;

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
  private static final int LONGEST_THING = 5;
  private static final int LONGEST_NAME = 3;

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "in", "on", "at", "for", "from", "with", "to", "into", "near", "between");

  private final ActionWords actions = ActionWords.standard();
  private final Headline headlines = new Headline(actions);
  private final SameWords same;

  SubjectFinder(SameWords same) {
    this.same = same;
  }

  /**
   * The subject; empty where neither headline nor lead has words.
   *
   * @param names the names in the body of the article
   */
  Optional<Subject> find(Article article, NameIndex names) {
    List<Word> lead = lead(article);
    List<Word> title = headline(article);
    List<Word> headline = title.isEmpty() ? firstSentence(lead) : title;
    Parts parts = headlines.parts(headline);
    String object = written(parts.object(), isTitleCase(title), names);
    Optional<String> act =
        parts
            .verb()
            .filter(verb -> isClear(parts, lead, names))
            .flatMap(verb -> actions.name(verb, object))
            .or(() -> act(parts.object(), lead, object, names));
    return act.or(() -> thing(parts, object, headline, lead, names))
        .map(text -> new Subject(text, same.meanings(Words.of(text))))
        .filter(subject -> !subject.meanings().isEmpty());
  }

  /** A thing that no act is named upon: a name where the phrase is one or is hard to read. */
  private Optional<String> thing(
      Parts parts, String object, List<Word> headline, List<Word> lead, NameIndex names) {
    boolean read = parts.verb().isPresent() && parts.object().size() <= LONGEST_THING;
    Optional<String> name =
        read
            ? names.mostNamed(lastWord(parts.object()), 1).filter(full -> full.contains(" "))
            : names.mostNamed(headline, 2);
    if (name.isPresent() || object.isEmpty()) {
      return name;
    }
    boolean slight = parts.object().size() == 1 && !isRepeated(parts.object(), lead);
    return slight
        ? names.mostNamed(headline, 1).or(() -> Optional.of(object))
        : Optional.of(object);
  }

  /** Whether the headline says without doubt that the act is done to the thing. */
  private boolean isClear(Parts parts, List<Word> lead, NameIndex names) {
    if (parts.object().isEmpty()) {
      return false;
    }
    boolean personal = parts.verb().filter(actions::isPersonal).isPresent();
    boolean someone = lastWord(parts.object()).stream().allMatch(names::isProper);
    return personal
        ? someone && parts.object().size() <= LONGEST_NAME
        : parts.planned() || isRepeated(parts.object(), lead);
  }

  private boolean isRepeated(List<Word> phrase, List<Word> lead) {
    Set<String> head = same.meanings(head(phrase));
    return lead.stream().anyMatch(word -> same.means(word, head));
  }

  private static List<Word> lastWord(List<Word> phrase) {
    return phrase.subList(Math.max(0, phrase.size() - 1), phrase.size());
  }

  /** The act in the lead upon the thing that the phrase names, as a phrase with {@code object}. */
  private Optional<String> act(List<Word> phrase, List<Word> lead, String object, NameIndex names) {
    if (phrase.isEmpty() || names.isProper(head(phrase))) {
      return Optional.empty();
    }
    Set<String> head = same.meanings(head(phrase));
    for (int i = 0; i < lead.size(); i++) {
      int verb = same.means(lead.get(i), head) ? actNear(lead, i) : -1;
      if (verb >= 0 && !actions.isPersonal(lead.get(verb))) {
        return actions.name(lead.get(verb), withPreposition(object, lead, verb + 1));
      }
    }
    return Optional.empty();
  }

  /** Where an act stands near the thing: after it as participle, or before it; -1 for nowhere. */
  private int actNear(List<Word> lead, int thing) {
    for (int i = thing + 1; i < Math.min(lead.size(), thing + ACT_REACH); i++) {
      if (!lead.get(i).word()) {
        break;
      }
      if (actions.isAction(lead.get(i)) && lead.get(i).form().endsWith("ed")) {
        return i;
      }
    }
    for (int i = thing - 1; i > Math.max(0, thing - ACT_REACH); i--) {
      boolean planned = lead.get(i - 1).is("to") || lead.get(i).form().endsWith("ing");
      if (actions.isAction(lead.get(i)) && planned) {
        return i;
      }
    }
    return -1;
  }

  /** The object with the verb's preposition before the place: "to Ukraine", not "in Ukraine". */
  private static String withPreposition(String object, List<Word> lead, int at) {
    if (at >= lead.size() || !PREPOSITIONS.contains(lead.get(at).form())) {
      return object;
    }
    StringBuilder place = new StringBuilder();
    for (int i = at + 1; i < lead.size() && lead.get(i).word() && i < at + 4; i++) {
      place.append(' ').append(lead.get(i).raw());
      for (String preposition : PREPOSITIONS) {
        if (object.endsWith(" " + preposition + place)) {
          int cut = object.length() - place.length() - preposition.length();
          return object.substring(0, cut) + lead.get(at).form() + place;
        }
      }
    }
    return object;
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

  /** The phrase as running text writes it: no capitals of a title on words the body has without. */
  private static String written(List<Word> phrase, boolean titleCase, NameIndex names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < phrase.size(); i++) {
      Word word = phrase.get(i);
      boolean named =
          (i > 0 && names.isPair(phrase.get(i - 1), word))
              || (i + 1 < phrase.size() && names.isPair(word, phrase.get(i + 1)));
      boolean acronym = word.raw().length() > 1 && word.raw().equals(upper(word.raw()));
      boolean keeps = !titleCase || acronym || named || names.isProper(word);
      boolean glued =
          text.isEmpty()
              || word.is("'s")
              || word.is("%")
              || word.quotes()
              || text.toString().endsWith("$");
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
