package org.copydesk.language.article;

import java.time.Instant;
import java.util.Objects;

/**
 * One earlier state of an article, without its text.
 *
 * @param number from 1
 * @param status where the article stood then
 * @param contentHash SHA-256 of its content in hexadecimal
 * @param title its title
 * @param submittedAt when the CMS handed it in
 */
public record Revision(
    int number, ArticleStatus status, String contentHash, String title, Instant submittedAt) {

  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("expected a revision of 1 or more, got " + number);
    }
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(submittedAt, "submittedAt");
  }
}
