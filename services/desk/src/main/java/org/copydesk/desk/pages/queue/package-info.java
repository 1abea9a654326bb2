/** The queue as its page shows it: rows, filters with their counts, saved views. */
@NullMarked
package org.copydesk.desk.pages.queue;

import org.jspecify.annotations.NullMarked;
