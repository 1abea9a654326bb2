/** Keeps every letter readable by every reader and writer that ever shipped. */
@NullMarked
package org.copydesk.schemas.gate;

import org.jspecify.annotations.NullMarked;
