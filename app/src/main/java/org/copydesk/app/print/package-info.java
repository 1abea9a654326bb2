/**
 * Letters for the eye and for other programs: an article, its quotes and flags as text and JSON.
 */
@NullMarked
package org.copydesk.app.print;

import org.jspecify.annotations.NullMarked;
