package org.copydesk.review;

import java.util.List;
import java.util.Map;
import org.copydesk.letters.Article;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlaggedArticle;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Revision;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.StanceTally;

/** What a review record carries of an article: the text, what was read in it, and the flags. */
record Content(
    Article article,
    List<Quote> quotes,
    List<Speaker> speakers,
    List<QuotedTerm> terms,
    List<StanceTally> tallies,
    List<Flag> flags,
    List<Flag> shadow,
    Map<String, String> packs,
    List<MissingPart> missing) {

  Content {
    quotes = List.copyOf(quotes);
    speakers = List.copyOf(speakers);
    terms = List.copyOf(terms);
    tallies = List.copyOf(tallies);
    flags = List.copyOf(flags);
    shadow = List.copyOf(shadow);
    packs = Map.copyOf(packs);
    missing = List.copyOf(missing);
  }

  static Content of(FlaggedArticle flagged) {
    QuotedArticle quoted = flagged.getQuoted();
    return new Content(
        quoted.getArticle(),
        quoted.getQuotes(),
        quoted.getSpeakers(),
        quoted.getTerms(),
        quoted.getTallies(),
        flagged.getFlags(),
        flagged.getShadow(),
        flagged.getPacks(),
        quoted.getMissing());
  }

  static Content of(ReviewRecord letter) {
    return new Content(
        letter.getArticle(),
        letter.getQuotes(),
        letter.getSpeakers(),
        letter.getTerms(),
        letter.getTallies(),
        letter.getFlags(),
        letter.getShadow(),
        letter.getPacks(),
        letter.getMissing());
  }

  /** Nothing but which article it was: no text, title, byline or metadata, no hash of them. */
  static Content erased(Article incoming) {
    Article stub =
        Article.newBuilder()
            .setId(incoming.getId())
            .setRevision(incoming.getRevision())
            .setStatus(ArticleStatus.ERASED)
            .setSource(incoming.getSource())
            .setExternalId(incoming.getExternalId())
            .setSubmittedAt(incoming.getSubmittedAt())
            .setEarlier(incoming.getEarlier().stream().map(Content::withoutWords).toList())
            .setProducer(incoming.getProducer())
            .build();
    return new Content(
        stub, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
        List.of());
  }

  private static Revision withoutWords(Revision revision) {
    return new Revision(
        revision.getNumber(), revision.getStatus(), "", "", revision.getSubmittedAt());
  }

  /** This content at the revision of a letter that brings no text of its own. */
  Content movedTo(Article incoming) {
    Article moved =
        Article.newBuilder()
            .setId(article.getId())
            .setRevision(incoming.getRevision())
            .setStatus(incoming.getStatus())
            .setSource(article.getSource())
            .setExternalId(article.getExternalId())
            .setTitle(article.getTitle())
            .setBylines(article.getBylines())
            .setPublished(article.getPublished())
            .setLanguage(article.getLanguage())
            .setSection(article.getSection())
            .setText(article.getText())
            .setBlocks(article.getBlocks())
            .setMetadata(article.getMetadata())
            .setContentHash(article.getContentHash())
            .setSubmittedAt(incoming.getSubmittedAt())
            .setEarlier(incoming.getEarlier())
            .setProducer(incoming.getProducer())
            .build();
    return new Content(moved, quotes, speakers, terms, tallies, flags, shadow, packs, missing);
  }

  int revision() {
    return article.getRevision();
  }

  ArticleStatus status() {
    return article.getStatus();
  }

  boolean isErased() {
    return status() == ArticleStatus.ERASED;
  }

  boolean isWithdrawn() {
    return status() == ArticleStatus.WITHDRAWN;
  }

  /** The last revision at which the article was erased, so far as it is remembered; 0 for never. */
  int lastErased() {
    return article.getEarlier().stream()
        .filter(revision -> revision.getStatus() == ArticleStatus.ERASED)
        .mapToInt(Revision::getNumber)
        .max()
        .orElse(0);
  }
}
