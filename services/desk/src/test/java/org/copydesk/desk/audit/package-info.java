/** What was done at the desk, by whom and when. */
@NullMarked
package org.copydesk.desk.audit;

import org.jspecify.annotations.NullMarked;
