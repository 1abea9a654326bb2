/** The canonical article and its blocks, and how a plain text is laid out into them. */
@NullMarked
package org.copydesk.language.article;

import org.jspecify.annotations.NullMarked;
