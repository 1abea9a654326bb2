/**
 * The notation of phrase patterns, and the automaton that finds them in one pass over the words.
 */
@NullMarked
package org.copydesk.policy.pattern;

import org.jspecify.annotations.NullMarked;
