/**
 * What words of opinion say of a target: who says them, what they bear on, and what denies them.
 */
@NullMarked
package org.copydesk.language.stance.opinion;

import org.jspecify.annotations.NullMarked;
