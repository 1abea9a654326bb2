/** Words of running text, their forms and their kin, as targets, stance and framing need them. */
@NullMarked
package org.copydesk.language.stance.words;

import org.jspecify.annotations.NullMarked;
