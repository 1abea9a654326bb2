package org.copydesk.language.notice;

import java.util.Objects;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.text.Span;

/**
 * Words by which the outlet says that publishing something is not agreeing with it.
 *
 * @param span one or more whole sentences of one block
 * @param finding which model found it, and how sure it is
 */
public record Notice(Span span, Finding finding) {

  public Notice {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(finding, "finding");
  }
}
