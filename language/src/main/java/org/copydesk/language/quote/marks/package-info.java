/** Quotation marks: how an article is cut into passages, quoted regions and sentences. */
@NullMarked
package org.copydesk.language.quote.marks;

import org.jspecify.annotations.NullMarked;
