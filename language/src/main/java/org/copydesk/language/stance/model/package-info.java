/** Stance read by a trained network: the one that comes with Copydesk, or one of the user's own. */
@NullMarked
package org.copydesk.language.stance.model;

import org.jspecify.annotations.NullMarked;
