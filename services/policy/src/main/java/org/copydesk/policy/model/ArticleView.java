package org.copydesk.policy.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The article in a condition: {@code article}.
 *
 * @param id "source/externalId"
 * @param source the outlet or CMS
 * @param revision from 1
 * @param status "published" or "corrected"
 * @param title the headline; "" where none was found
 * @param bylines who wrote it; [] where nobody is named
 * @param dated whether it says when it was published
 * @param published when: the moment, or the day's beginning in UTC; 1970-01-01 where it does not
 *     say
 * @param language BCP 47 tag; "" where unknown
 * @param section of the outlet; "" where unknown
 * @param words how many words the text has
 * @param paragraphs how many paragraphs it has
 * @param metadata what the CMS and the page say beside the text; keys in lower case
 * @param embargo "none", "running", "over", or "unreadable", from the metadata field embargo
 * @param embargoUntil its end; 1970-01-01 where there is none
 * @param submitted when the CMS handed this revision in
 * @param found names of the patterns found anywhere in the text
 */
public record ArticleView(
    String id,
    String source,
    long revision,
    String status,
    String title,
    List<String> bylines,
    boolean dated,
    Instant published,
    String language,
    String section,
    long words,
    long paragraphs,
    Map<String, String> metadata,
    String embargo,
    Instant embargoUntil,
    Instant submitted,
    List<String> found) {}
