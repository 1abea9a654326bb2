/**
 * The mailroom: letters are opened into the values of the reading room and sealed again, and
 * nothing else.
 */
@NullMarked
package org.copydesk.mailroom;

import org.jspecify.annotations.NullMarked;
