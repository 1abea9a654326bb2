package org.copydesk.language.article;

/** How a date in digits is read where both readings are possible, as in "03/04/2025". */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
