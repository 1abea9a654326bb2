package org.copydesk.language.quote;

/** State of the quotation marks of a quote. */
public enum MarkState {
  NONE,
  BALANCED,
  UNCLOSED,
  UNOPENED
}
