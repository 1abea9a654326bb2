/** The word lists of the rules: cues, function words, roles and first names. */
@NullMarked
package org.copydesk.language.quote.words;

import org.jspecify.annotations.NullMarked;
