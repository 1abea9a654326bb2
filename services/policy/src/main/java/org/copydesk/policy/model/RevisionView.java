package org.copydesk.policy.model;

import java.time.Instant;

/**
 * An earlier revision in a condition: one of {@code revisions}, oldest first.
 *
 * @param number from 1
 * @param status "published", "corrected", "withdrawn" or "erased"
 * @param title its headline
 * @param sameContent whether its content is that of the article now
 * @param submitted when the CMS handed it in
 */
public record RevisionView(
    long number, String status, String title, boolean sameContent, Instant submitted) {}
