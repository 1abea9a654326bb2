/** Whether changes are told as they are. */
@NullMarked
package org.copydesk.desk.pages.difference;

import org.jspecify.annotations.NullMarked;
