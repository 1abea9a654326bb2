package org.copydesk.language.quote;

/** How much of a quote stands in quotation marks. */
public enum QuoteKind {
  DIRECT,
  MIXED,
  INDIRECT
}
