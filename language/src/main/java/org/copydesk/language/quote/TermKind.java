package org.copydesk.language.quote;

/** What words in quotation marks are that nobody is quoted with. */
public enum TermKind {
  /** A phrase or concept: the so-called "coalition of the willing". */
  TERM,
  /** Name of a work: a book, film, song, programme. */
  TITLE,
  NICKNAME,
  /** A word that the author holds at arm's length. */
  SCARE
}
