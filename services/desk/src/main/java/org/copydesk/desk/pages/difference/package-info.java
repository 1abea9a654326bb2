/** What changed from one revision of an article to another: words, flags, quotes. */
@NullMarked
package org.copydesk.desk.pages.difference;

import org.jspecify.annotations.NullMarked;
