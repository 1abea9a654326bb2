/** The queue: every review record, searchable, on disk, built from reviews.ready alone. */
@NullMarked
package org.copydesk.desk.index;

import org.jspecify.annotations.NullMarked;
