package org.copydesk.policy.model;

import java.util.List;

/**
 * Words in quotation marks that nobody is quoted with, in a condition: one of {@code terms}, or
 * {@code term}.
 *
 * @param text marks included
 * @param words how many
 * @param kind "term", "title", "nickname" or "scare"
 * @param block kind of the block that it stands in
 * @param nested whether it stands inside a quote
 * @param capitalised whether every word of four letters or more begins with a capital, as in a name
 * @param inBody for a term in a headline: whether its words stand in a paragraph too; true for all
 *     other terms
 * @param found names of the patterns found in it
 */
public record TermView(
    String text,
    long words,
    String kind,
    String block,
    boolean nested,
    boolean capitalised,
    boolean inBody,
    List<String> found) {}
