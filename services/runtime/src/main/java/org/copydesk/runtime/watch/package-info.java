/** How a stage is watched: live, ready, metrics. */
@NullMarked
package org.copydesk.runtime.watch;

import org.jspecify.annotations.NullMarked;
