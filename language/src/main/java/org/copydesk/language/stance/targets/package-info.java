/**
 * What quotes may be for or against: the article's subject, and the names and proposals in them.
 */
@NullMarked
package org.copydesk.language.stance.targets;

import org.jspecify.annotations.NullMarked;
