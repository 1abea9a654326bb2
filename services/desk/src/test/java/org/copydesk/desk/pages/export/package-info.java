/** Whether others can read what is taken away. */
@NullMarked
package org.copydesk.desk.pages.export;

import org.jspecify.annotations.NullMarked;
