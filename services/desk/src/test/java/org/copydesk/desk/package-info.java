/** The review desk: where editors see the words and decide. */
@NullMarked
package org.copydesk.desk;

import org.jspecify.annotations.NullMarked;
