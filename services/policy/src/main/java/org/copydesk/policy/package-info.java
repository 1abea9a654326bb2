/** Applies the editorial policy packs to articles that were read: flags with evidence come out. */
@NullMarked
package org.copydesk.policy;

import org.jspecify.annotations.NullMarked;
