/** How an editor's decision goes out, and how its answer comes back. */
@NullMarked
package org.copydesk.desk.deciding;

import org.jspecify.annotations.NullMarked;
