/** The terminal: where output goes, whether it may be coloured, tables, wrapped text, progress. */
@NullMarked
package org.copydesk.app.terminal;

import org.jspecify.annotations.NullMarked;
