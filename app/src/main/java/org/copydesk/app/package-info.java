/** The {@code copydesk} command: everything in one process on an embedded broker, and the tools. */
@NullMarked
package org.copydesk.app;

import org.jspecify.annotations.NullMarked;
