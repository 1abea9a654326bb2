/** Positions in text: spans, and the way from UTF-16 units to code points and back. */
@NullMarked
package org.copydesk.language.text;

import org.jspecify.annotations.NullMarked;
