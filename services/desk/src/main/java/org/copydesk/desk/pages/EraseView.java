package org.copydesk.desk.pages;

/**
 * An erasure that is to be confirmed.
 *
 * @param articleId the article's id
 * @param title its headline
 * @param queue the queue that the editor came from
 */
public record EraseView(String articleId, String title, String queue) {}
