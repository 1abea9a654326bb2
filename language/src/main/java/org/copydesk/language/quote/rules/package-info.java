/** Quotes found by rules: cues, their subjects, and the words that are theirs. */
@NullMarked
package org.copydesk.language.quote.rules;

import org.jspecify.annotations.NullMarked;
