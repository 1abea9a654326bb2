package org.copydesk.policy.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pack.Over;

/** The things of one article that policies look at one by one, each made when first asked for. */
public final class Items {

  private final Reading reading;
  private final Views views;
  private final Map<Over, List<Item>> made = new EnumMap<>(Over.class);

  /** Of one article. */
  public Items(Reading reading, Views views) {
    this.reading = reading;
    this.views = views;
  }

  /** In the order of the text; empty where the article has none. */
  public List<Item> over(Over over) {
    return made.computeIfAbsent(over, this::make);
  }

  private List<Item> make(Over over) {
    return switch (over) {
      case ARTICLE -> List.of(article());
      case HEADLINE -> blocks(kind -> kind == BlockKind.HEADLINE);
      case PARAGRAPH ->
          blocks(
              kind ->
                  kind == BlockKind.PARAGRAPH
                      || kind == BlockKind.SUBHEAD
                      || kind == BlockKind.QUOTATION);
      case BLOCK -> blocks(kind -> true);
      case QUOTE -> quotes();
      case SPEAKER -> speakers();
      case TERM -> terms();
    };
  }

  private Item article() {
    Span whole = new Span(0, reading.article().text().length());
    return new Item(views.article(), List.of(whole), views.article().found(), 0);
  }

  private List<Item> blocks(Predicate<BlockKind> wanted) {
    List<Block> all = reading.article().blocks();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.test(all.get(i).kind())) {
        BlockView view = views.blocks().get(i);
        items.add(new Item(view, List.of(all.get(i).span()), view.found(), i));
      }
    }
    return items;
  }

  private List<Item> quotes() {
    List<Quote> all = reading.quoted().quotes();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      QuoteView view = views.quotes().get(i);
      items.add(new Item(view, all.get(i).spans(), view.found(), i));
    }
    return items;
  }

  private List<Item> speakers() {
    List<Speaker> all = reading.quoted().speakers();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      SpeakerView view = views.speakers().get(i);
      items.add(new Item(view, all.get(i).mentions(), view.found(), i));
    }
    return items;
  }

  private List<Item> terms() {
    List<QuotedTerm> all = reading.quoted().terms();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      TermView view = views.terms().get(i);
      items.add(new Item(view, List.of(all.get(i).span()), view.found(), i));
    }
    return items;
  }
}
