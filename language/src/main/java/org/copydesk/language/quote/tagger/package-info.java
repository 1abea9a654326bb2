/** Quotes found by a trained tagger, with rules for what rules do better. */
@NullMarked
package org.copydesk.language.quote.tagger;

import org.jspecify.annotations.NullMarked;
