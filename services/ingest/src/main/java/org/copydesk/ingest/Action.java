package org.copydesk.ingest;

/** What the CMS asks for. */
public enum Action {
  /** A new article, or a new state of it. */
  PUBLISH,
  /** A new state that corrects what was published. */
  CORRECT,
  /** The article is taken back. */
  WITHDRAW,
  /** The article's text must go. */
  ERASE
}
