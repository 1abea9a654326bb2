/** One article as its page shows it: the text with its marks, flags, quotes, stances, history. */
@NullMarked
package org.copydesk.desk.pages.article;

import org.jspecify.annotations.NullMarked;
