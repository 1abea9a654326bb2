package org.copydesk.desk.pages;

/**
 * A page that says what went wrong.
 *
 * @param status of HTTP
 * @param title in a few words
 * @param detail what to do about it
 * @param reference to be found in the desk's log; empty where nothing is there
 */
public record ErrorView(int status, String title, String detail, String reference) {}
