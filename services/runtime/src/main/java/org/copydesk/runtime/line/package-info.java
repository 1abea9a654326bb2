/** How a stage answers the records of its topic: read, step, write, and nothing lost. */
@NullMarked
package org.copydesk.runtime.line;

import org.jspecify.annotations.NullMarked;
