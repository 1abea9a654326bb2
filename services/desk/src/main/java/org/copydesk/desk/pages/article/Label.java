package org.copydesk.desk.pages.article;

/**
 * A small link where a mark begins, to what is said of it beside the text.
 *
 * @param anchor its own place in the page
 * @param target the anchor it leads to
 * @param css its look
 * @param shown what is seen, as "▲3"
 * @param spoken what a screen reader says, as "flag 3, high: threat in quote"
 */
public record Label(String anchor, String target, String css, String shown, String spoken) {}
