package org.copydesk.policy.model;

import java.util.List;

/**
 * A block in a condition: one of {@code blocks}, or {@code block}.
 *
 * @param kind "headline", "byline", "dateline", "paragraph", "subhead", "quotation", "caption",
 *     "promo", "notice" or "other"
 * @param text its words
 * @param words how many
 * @param index its number, from 0
 * @param fromEnd 0 for the last block
 * @param quotes how many quotes begin in it
 * @param speakers how many different speakers the direct ones of those have
 * @param found names of the patterns found in it
 */
public record BlockView(
    String kind,
    String text,
    long words,
    long index,
    long fromEnd,
    long quotes,
    long speakers,
    List<String> found) {}
