/**
 * The reading room: plain Java over text. Articles come in as values, what was read in them goes
 * out as values; no Kafka, no Avro, no clock, no network. All positions are UTF-16 units into
 * {@link org.copydesk.language.article.Article#text()}; the letters outside count code points and
 * are converted at the door.
 */
@NullMarked
package org.copydesk.language;

import org.jspecify.annotations.NullMarked;
