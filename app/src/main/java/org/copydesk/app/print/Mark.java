package org.copydesk.app.print;

import org.copydesk.app.terminal.Paint;

/**
 * What stands out in an article: a stretch of its text with its paint and, where there is no
 * colour, the signs around it.
 *
 * @param start first UTF-16 unit
 * @param end unit after the last
 * @param paint on a terminal with colour
 * @param opening before it, shown on any terminal
 * @param closing after it, shown where there is no colour
 */
record Mark(int start, int end, Paint paint, String opening, String closing) {}
