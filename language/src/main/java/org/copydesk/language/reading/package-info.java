/**
 * The one door into the reading: an article in, the article with its quotes, speakers, stance and
 * framing out.
 */
@NullMarked
package org.copydesk.language.reading;

import org.jspecify.annotations.NullMarked;
