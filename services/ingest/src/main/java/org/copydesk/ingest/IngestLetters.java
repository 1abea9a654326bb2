package org.copydesk.ingest;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.copydesk.letters.Article;
import org.copydesk.letters.Submission;
import org.copydesk.mailroom.ArticleLetters;

/** Submissions, as letters and as values, and what is remembered of an article. */
public final class IngestLetters {

  private IngestLetters() {}

  /** The article id that a submission is for: "source/externalId". */
  public static String idOf(Submission letter) {
    return letter.getSource() + "/" + letter.getExternalId();
  }

  /** The value of a submission's letter. */
  public static Submitted open(Submission letter) {
    ByteBuffer body = letter.getBody().duplicate();
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    return new Submitted(
        letter.getSource(),
        letter.getExternalId(),
        Action.valueOf(letter.getAction().name()),
        letter.getMediaType(),
        bytes,
        letter.getMetadata(),
        letter.getSubmittedAt());
  }

  /** The letter of a submission. */
  public static Submission seal(Submitted submitted) {
    return Submission.newBuilder()
        .setSource(submitted.source())
        .setExternalId(submitted.externalId())
        .setAction(org.copydesk.letters.Action.valueOf(submitted.action().name()))
        .setMediaType(submitted.mediaType())
        .setBody(ByteBuffer.wrap(submitted.body()))
        .setMetadata(submitted.metadata())
        .setSubmittedAt(submitted.submittedAt())
        .build();
  }

  /** What is kept of an article between its revisions: the letter without any of its text. */
  static Article withoutText(Article letter) {
    return Article.newBuilder()
        .setId(letter.getId())
        .setRevision(letter.getRevision())
        .setStatus(letter.getStatus())
        .setSource(letter.getSource())
        .setExternalId(letter.getExternalId())
        .setTitle(letter.getTitle())
        .setBylines(List.of())
        .setBlocks(List.of())
        .setMetadata(Map.of())
        .setContentHash(letter.getContentHash())
        .setSubmittedAt(letter.getSubmittedAt())
        .setEarlier(letter.getEarlier())
        .setProducer(letter.getProducer())
        .build();
  }

  /** What is known of an article, from what was kept. */
  static KnownArticle known(Article kept) {
    return KnownArticle.after(ArticleLetters.open(kept));
  }
}
