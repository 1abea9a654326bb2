/** What an outlet says of itself beside an article: that publishing is not agreeing. */
@NullMarked
package org.copydesk.language.notice;

import org.jspecify.annotations.NullMarked;
