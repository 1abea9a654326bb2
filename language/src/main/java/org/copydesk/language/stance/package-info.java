/** What a speaker is for and against, and how the author of the article frames the quote. */
@NullMarked
package org.copydesk.language.stance;

import org.jspecify.annotations.NullMarked;
