/** The article as a condition sees it, and the conditions themselves. */
@NullMarked
package org.copydesk.policy.model;

import org.jspecify.annotations.NullMarked;
