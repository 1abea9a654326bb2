package org.copydesk.policy.model;

/**
 * What the speaker of a quote holds, in a condition.
 *
 * @param target of what
 * @param label "favour", "against", "neutral" or "undetermined"
 * @param confidence from 0 to 1
 * @param primary whether the target is the subject of the article
 */
public record StanceView(String target, String label, double confidence, boolean primary) {}
