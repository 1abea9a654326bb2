/**
 * The policy as it is published: reading it, changing it, trying one out, and what editors think.
 */
@NullMarked
package org.copydesk.app.policies;

import org.jspecify.annotations.NullMarked;
