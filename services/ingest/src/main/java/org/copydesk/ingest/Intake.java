package org.copydesk.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.ArticleStatus;
import org.copydesk.letters.Submission;
import org.copydesk.mailroom.ArticleLetters;
import org.copydesk.runtime.Outcome;
import org.copydesk.runtime.line.LetterStep;
import org.copydesk.runtime.line.Origin;
import org.copydesk.runtime.line.Received;
import org.copydesk.runtime.line.Reply;
import org.copydesk.schemas.topics.Topics;

/**
 * Takes submissions in the order of their article, knowing what came before.
 *
 * <p>It also remembers which submissions of an article were rejected: an ERASE takes their texts
 * out of articles.rejected too.
 */
final class Intake implements LetterStep<Submission> {

  /** Between article id and origin; no id holds it, since control characters are refused. */
  private static final char SEPARATOR = '\u0000';

  private static final byte[] PRESENT = new byte[0];

  private final IngestStep step;
  private final KeyValueStore<String, org.copydesk.letters.Article> known;
  private final KeyValueStore<String, byte[]> rejected;
  private final String producer;

  Intake(
      IngestStep step,
      KeyValueStore<String, org.copydesk.letters.Article> known,
      KeyValueStore<String, byte[]> rejected,
      String producer) {
    this.step = step;
    this.known = known;
    this.rejected = rejected;
    this.producer = producer;
  }

  @Override
  public List<Reply> answer(Received<Submission> received) {
    Optional<KnownArticle> before =
        Optional.ofNullable(known.get(received.key())).map(IngestLetters::known);
    Outcome<Article> outcome = step.take(IngestLetters.open(received.letter()), before);
    return outcome.fold(
        article -> accept(received.key(), article),
        unchanged -> stay(received, unchanged.reason()),
        refused -> List.of(new Reply.Reject(refused.code(), refused.field(), refused.detail())));
  }

  @Override
  public void rejected(String key, Origin origin) {
    rejected.put(key + SEPARATOR + origin, PRESENT);
  }

  private List<Reply> stay(Received<Submission> received, String reason) {
    List<Reply> replies = new ArrayList<>();
    replies.add(new Reply.Nothing(reason));
    // What was rejected since the first ERASE has to go too.
    if (received.letter().getAction() == org.copydesk.letters.Action.ERASE) {
      replies.addAll(eraseRejected(received.key()));
    }
    return replies;
  }

  private List<Reply> accept(String key, Article article) {
    org.copydesk.letters.Article letter = ArticleLetters.seal(article, producer);
    known.put(key, IngestLetters.withoutText(letter));
    List<Reply> replies = new ArrayList<>();
    replies.add(new Reply.Send<>(Topics.ARTICLES_CANONICAL, key, letter));
    if (article.status() == ArticleStatus.ERASED) {
      replies.addAll(eraseRejected(key));
    }
    return replies;
  }

  private List<Reply> eraseRejected(String key) {
    List<String> entries = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> found =
        rejected.range(key + SEPARATOR, key + (char) (SEPARATOR + 1))) {
      while (found.hasNext()) {
        KeyValue<String, byte[]> entry = found.next();
        entries.add(entry.key);
      }
    }
    List<Reply> replies = new ArrayList<>();
    for (String entry : entries) {
      rejected.delete(entry);
      replies.add(new Reply.Erase(Topics.ARTICLES_REJECTED, entry.substring(key.length() + 1)));
    }
    return replies;
  }
}
