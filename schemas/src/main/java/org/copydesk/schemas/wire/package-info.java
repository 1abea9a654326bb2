/** How letters become bytes and bytes become letters, with and without a schema registry. */
@NullMarked
package org.copydesk.schemas.wire;

import org.jspecify.annotations.NullMarked;
