/** What can be asked of {@code copydesk}: one class a command. */
@NullMarked
package org.copydesk.app.command;

import org.jspecify.annotations.NullMarked;
