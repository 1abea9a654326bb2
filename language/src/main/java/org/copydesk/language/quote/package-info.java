/** Quotations: the marks, the words that are somebody's, the cue, and who said them. */
@NullMarked
package org.copydesk.language.quote;

import org.jspecify.annotations.NullMarked;
