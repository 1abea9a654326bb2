/** How the author of an article presents a quote, by the author's own words around it. */
@NullMarked
package org.copydesk.language.stance.framing;

import org.jspecify.annotations.NullMarked;
