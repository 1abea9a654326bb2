package org.copydesk.policy.pattern;

import org.copydesk.language.text.Span;

/**
 * A place where a pattern was found.
 *
 * @param pattern its name
 * @param evidence the words that the pattern points to
 */
public record Hit(String pattern, Span evidence) {}
